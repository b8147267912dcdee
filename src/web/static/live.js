// Makes pages livelier; everything works without it. No library, no build: what is written here is what runs.
(() => {
  'use strict';

  // Leaving: the link or Shift three times. The page goes blank first, then another takes its place in the history.
  const leave = document.querySelector('a[data-leave]');
  if (leave) {
    let presses = 0;
    let firstPressAt = 0;
    const go = (event) => {
      event.preventDefault();
      document.documentElement.classList.add('is-leaving');
      document.title = 'BBC Weather';
      location.replace(leave.href);
    };
    leave.addEventListener('click', go);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Shift') presses = 0;
        else if (!event.repeat) {
          if (event.timeStamp - firstPressAt > 5000) presses = 0;
          if (presses === 0) firstPressAt = event.timeStamp;
          presses += 1;
          if (presses === 3) go(event);
        }
      },
      true,
    );
    // The Back button may bring the page back as it was left: blank. Then it is asked for again, under the rules of now.
    addEventListener('pageshow', (event) => {
      if (event.persisted && document.documentElement.classList.contains('is-leaving')) location.reload();
    });
  }

  // What was wrong is read out first, and its links lead to the label of the field, not only to the field.
  const summary = document.querySelector('[data-module="govuk-error-summary"], .govuk-notification-banner[role="alert"]');
  if (summary && summary.getAttribute('data-disable-auto-focus') !== 'true') {
    summary.setAttribute('tabindex', '-1');
    summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
    summary.focus();
  }
  for (const link of document.querySelectorAll('.govuk-error-summary a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      const legend = field.closest('fieldset')?.querySelector('legend');
      const label = legend ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field;
      label.scrollIntoView();
      const target = field.matches('input, textarea, select, button') ? field : field.querySelector('input, textarea, select');
      target?.focus({ preventScroll: true });
    });
  }

  // The live room: messages arrive as markup that the server has escaped, and go to the end of the list.
  const feed = document.querySelector('[data-live-feed]');
  const list = feed && document.getElementById(feed.getAttribute('data-live-list'));
  if (!list || !('EventSource' in window)) return;

  const news = document.querySelector('[data-live-news]');
  const connection = document.querySelector('[data-live-connection]');
  const say = (place, words) => {
    if (place && place.textContent !== words) place.textContent = words;
  };

  // What the reader holds on to: the field they write in, or what stands first in the window.
  const anchor = () => {
    const active = document.activeElement;
    if (active && active !== document.body && !list.contains(active)) return active;
    const below = feed.getBoundingClientRect().bottom < 0 ? feed.nextElementSibling : null;
    return below;
  };

  let unread = 0;
  const announce = () => {
    unread += 1;
    say(news, unread === 1 ? '1 new message' : `${unread} new messages`);
  };
  const seen = () => {
    if (unread > 0 && list.getBoundingClientRect().bottom <= innerHeight && !document.hidden) {
      setTimeout(() => {
        unread = 0;
        say(news, '');
      }, 4000);
    }
  };

  // Browsers differ in keeping the page still when something grows above; here it is done by hand, once.
  document.documentElement.style.overflowAnchor = 'none';
  const insert = ({ id, html }) => {
    const elementId = `message-${id}`;
    if (document.getElementById(elementId)) return;
    const template = document.createElement('template');
    template.innerHTML = html;
    const item = template.content.firstElementChild;
    if (!item) return;
    const held = anchor();
    const before = held?.getBoundingClientRect().top;
    item.classList.add('message--new');
    list.append(item);
    const moved = held ? held.getBoundingClientRect().top - before : 0;
    const wasInView = held && before < innerHeight && held.getBoundingClientRect().bottom - moved > 0;
    if (moved !== 0 && (wasInView || before < 0)) scrollBy({ top: moved, behavior: 'instant' });
    announce();
    seen();
  };
  addEventListener('scroll', seen, { passive: true });
  document.addEventListener('visibilitychange', seen);

  let lost = 0;
  const source = new EventSource(feed.getAttribute('data-live-feed'));
  source.addEventListener('message', (event) => {
    try {
      insert(JSON.parse(event.data));
    } catch {
      say(connection, 'A new message could not be shown. Load the page again to see it.');
    }
  });
  source.addEventListener('open', () => {
    clearTimeout(lost);
    lost = 0;
    if (connection?.textContent) {
      say(connection, 'The connection is back.');
      setTimeout(() => say(connection, ''), 4000);
    }
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(lost);
      say(connection, 'New messages no longer arrive by themselves. Load the page again to see them.');
    } else if (!lost) {
      // A short break mends itself before anybody needs to know.
      lost = setTimeout(() => say(connection, 'The connection is lost. We keep trying. What you wrote is still here.'), 3000);
    }
  });
})();
