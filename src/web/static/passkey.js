// Passkeys need the browser's own help. The form stays a form: this fills its hidden box with what the browser answered.
(() => {
  'use strict';

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

  const made = async (options) => {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: named(options.excludeCredentials),
      },
    });
    const { response } = credential;
    return {
      id: credential.id,
      rawId: credential.id,
      type: credential.type,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
      },
    };
  };

  const used = async (options) => {
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: named(options.allowCredentials),
      },
    });
    const { response } = credential;
    return {
      id: credential.id,
      rawId: credential.id,
      type: credential.type,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
      },
    };
  };

  for (const place of document.querySelectorAll('[data-passkey]')) {
    const form = place.querySelector('form');
    const says = place.querySelector('[data-passkey-says]');
    if (!form || !window.PublicKeyCredential) continue;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        const ask = place.getAttribute('data-passkey') === 'make' ? made : used;
        const answer = await ask(JSON.parse(place.getAttribute('data-options')));
        form.elements.namedItem('passkey').value = JSON.stringify(answer);
        form.submit();
      } catch {
        // The person stopped, or the device has none: what to do instead stands on the page.
        if (says) says.textContent = says.getAttribute('data-passkey-says');
      }
    });
  }
})();
