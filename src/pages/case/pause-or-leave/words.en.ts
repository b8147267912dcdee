/** Words for pausing and leaving: equal in weight to going on. */
export const words = {
  title: 'Pause or leave',
  intro: 'You can do either at any time. You do not have to say why. It is never held against you.',
  pauseHeading: 'Pause',
  pause: 'The joint room rests until you are ready. You can still write to the mediator.',
  pauseButton: 'Pause',
  resumeHeading: 'Go on',
  resume: 'Nobody else can end your pause.',
  resumeButton: 'I am ready again',
  leaveHeading: 'Leave',
  leave:
    'You take no further part. What you wrote in your own room stays private. The others are told only that you left.',
  leaveButton: 'Leave this case',
  rights: 'You keep all your other rights.',
} as const;
