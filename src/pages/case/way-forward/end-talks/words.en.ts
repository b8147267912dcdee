/** Words for ending the talks: kind, and with the other doors open. */
export const words = {
  title: 'End the talks',
  intro:
    'Some talks end without an agreement. That is nobody’s fault. What people learned about each other stays.',
  what: 'This closes the joint room and cancels a meeting that is fixed. The text can no longer change.',
  told: 'Each side is told that the talks have ended, and is shown its other choices. They lose no right by this.',
  pause: 'Is it only too much for now? Any side can pause instead. Part agreement is normal too.',
  thanks: 'Thank you for the time that you gave.',
  done: 'The talks have ended.',
  routes: 'See what else people can do',
  button: 'End the talks without an agreement',
} as const;
