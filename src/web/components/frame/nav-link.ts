/** A link of the masthead or the footer. */
export interface NavLink {
  readonly href: string;
  readonly text: string;
  /** Whether it leads to the page that is shown. */
  readonly current?: boolean | undefined;
}
