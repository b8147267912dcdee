/** The London date on which an instant falls. */
export const londonDay = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO('Europe/London').toPlainDate();
