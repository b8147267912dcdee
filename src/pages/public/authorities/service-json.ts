/** The service in one council's area as an Open Referral UK 3.0 service, for directories. Empty fields are left out. */
import { createHash } from 'node:crypto';
import type { Config } from '../../../config.ts';
import type { Authority } from '../../../directory/authorities.ts';
import { words } from './words.en.ts';

const { service: said } = words;

/** The same thing has the same id for ever, wherever it is asked for. Shaped as a UUID of version 8 (RFC 9562). */
const idOf = (text: string): string => {
  const hex = createHash('sha256').update(`open referral ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A young person is under 25 (CFA 2014 s.83(2)); age in years. */
const youngest = 0;
const oldest = 25;

/** The address by which the Office for National Statistics names an area. */
const areaUri = (gss: string): string => `http://statistics.data.gov.uk/id/statistical-geography/${gss}`;

/** In: the configuration and a council that this provider serves. */
export const openReferralService = (config: Config, { gss, shortName, name }: Authority) => {
  const organisation = idOf(config.serviceName);
  const id = idOf(`${config.serviceName} ${gss}`);
  return {
    id,
    organization_id: organisation,
    name: said.name(shortName),
    status: 'active',
    description: said.description,
    url: `${config.baseUrl}/authorities/${gss}`,
    fees_description: said.fees,
    application_process: said.applying,
    eligibility_description: said.eligible,
    minimum_age: youngest,
    maximum_age: oldest,
    organization: {
      id: organisation,
      name: config.serviceName,
      description: said.organisation,
      website: config.baseUrl,
    },
    phones: [{ id: idOf(`${config.serviceName} phone`), number: config.phone }],
    service_areas: [{ id: idOf(`area ${gss}`), service_id: id, name, uri: areaUri(gss) }],
    cost_options: [
      { id: idOf(`cost ${gss}`), service_id: id, option: said.fees, amount: 0, currency: 'GBP' },
    ],
  };
};
