/** The four kinds of disagreement resolution and who is on the other side (DR-1). */
import { sourcesOf } from './rules/register.ts';

/** CFA 2014 s.57; Explanatory Notes para 273; CoP 2015 11.8. */
export type DisagreementKind =
  | 'duties'
  | 'provision-by-setting'
  | 'health-or-social-care'
  | 'between-authorities';

export const disagreementKinds: readonly DisagreementKind[] = [
  'duties',
  'provision-by-setting',
  'health-or-social-care',
  'between-authorities',
];

/** Where the EHC process stands. */
export type EhcStage =
  | 'none'
  | 'needs-assessment'
  | 'drafting'
  | 'review'
  | 'reassessment'
  | 'awaiting-appeal';

export const ehcStages: readonly EhcStage[] = [
  'none',
  'needs-assessment',
  'drafting',
  'review',
  'reassessment',
  'awaiting-appeal',
];

/** A body that can be asked to take part. A setting is a school, nursery, college or other provider. */
export type OtherBody = 'local-authority' | 'icb' | 'setting';

export interface OtherSide {
  /** Whether disagreement resolution of this kind can be used at this stage. */
  readonly open: boolean;
  /** The bodies that may be on the other side; in a dispute between authorities, both sides. */
  readonly bodies: readonly OtherBody[];
  /** Whether a family is party. */
  readonly family: boolean;
  /** Plain words for a page. */
  readonly why: string;
  readonly sources: readonly string[];
}

const SOURCES = sourcesOf('DR-1');

/** Whether an EHC process is under way: third-kind disagreement resolution needs it (DR-1). An appeal that waits counts (CoP 2015 11.8). */
export function isLiveStage(stage: EhcStage): boolean {
  return stage !== 'none';
}

/** Who it is with while no EHC process is under way. */
const outsideProcess: Readonly<Record<Exclude<DisagreementKind, 'between-authorities'>, OtherSide>> = {
  duties: {
    open: true,
    bodies: ['local-authority', 'setting'],
    family: true,
    why: 'The talk is with the council, school, nursery or college that has to do the job.',
    sources: SOURCES,
  },
  'provision-by-setting': {
    open: true,
    bodies: ['setting'],
    family: true,
    why: 'The talk is with the school, nursery or college that gives the help.',
    sources: SOURCES,
  },
  'health-or-social-care': {
    open: false,
    bodies: ['local-authority', 'icb'],
    family: true,
    why: 'This can be used for health or social care only while a plan is being worked on. At other times you can complain.',
    sources: SOURCES,
  },
};

/**
 * Who the disagreement is with. While a needs assessment, drafting, review, reassessment or an appeal is under way it is with
 * the local authority or the ICB, who run that process, and not with the setting. Source: CFA 2014 s.57; CoP 2015 11.8 (DR-1).
 */
export function otherSide(kind: DisagreementKind, stage: EhcStage): OtherSide {
  if (kind === 'between-authorities') {
    return {
      open: true,
      bodies: ['local-authority', 'icb'],
      family: false,
      why: 'The council and the health board disagree with each other. No family takes part.',
      sources: SOURCES,
    };
  }
  if (isLiveStage(stage)) {
    return {
      open: true,
      bodies: ['local-authority', 'icb'],
      family: true,
      why: 'The council and the health board run this part. So the talk is with them, not with the school, nursery or college.',
      sources: SOURCES,
    };
  }
  return outsideProcess[kind];
}
