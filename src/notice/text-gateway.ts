/** Hands texts over to whoever sends them: one POST of JSON, which every provider takes or a few lines of theirs can take. */

export interface TextGateway {
  /** Throws where the gateway does not take it. */
  send(to: string, text: string): Promise<void>;
}

const patienceMilliseconds = 10_000;

/** In: the address of `TEXT_URL`, with a name and a password in it where the gateway wants them (RFC 7617). */
export const openTextGateway = (url: string): TextGateway => {
  const there = new URL(url);
  const { username, password } = there;
  there.username = '';
  there.password = '';
  const pass = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString(
    'base64',
  );
  return {
    send: async (to, text) => {
      const reply = await fetch(there, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(username === '' ? {} : { authorization: `Basic ${pass}` }),
        },
        body: JSON.stringify({ to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      await reply.body?.cancel();
      if (!reply.ok) throw new Error(`The text gateway answered ${reply.status}`);
    },
  };
};
