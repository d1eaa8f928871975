// Passkeys: the browser answers the question that the form carries, and the form brings the answer. Without scripts, or
// without passkeys in this browser, the form says so.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const named = (list) => list.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: bytes(id) }));

const make = async (asked) => {
  const made = await navigator.credentials.create({ publicKey: {
    challenge: bytes(asked.challenge),
    rp: { id: asked.host, name: 'Lucerna' },
    user: { id: bytes(asked.user), name: asked.account, displayName: asked.account },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    excludeCredentials: named(asked.credentials),
    attestation: 'none',
  } });
  return { made, response: { clientDataJSON: text(made.response.clientDataJSON), attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] } };
};

const show = async (asked) => {
  const made = await navigator.credentials.get({ publicKey: {
    challenge: bytes(asked.challenge), rpId: asked.host, allowCredentials: named(asked.credentials), userVerification: 'required',
  } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = made.response;
  return { made, response: { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature), userHandle: userHandle ? text(userHandle) : undefined } };
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const answer = form.querySelector('[data-answer]');
  const button = form.querySelector('input[type="submit"]');
  const trouble = form.querySelector('[data-trouble]');
  form.addEventListener('submit', async (event) => {
    if (answer.value) return;
    event.preventDefault();
    trouble.hidden = true;
    try {
      const { made, response } = await (form.dataset.passkey === 'create' ? make : show)(form.dataset);
      answer.value = JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, authenticatorAttachment: made.authenticatorAttachment ?? undefined, clientExtensionResults: {}, response });
      form.requestSubmit(button);
    } catch {
      trouble.hidden = false; // they have thought better of it, or there is no passkey
    }
  });
}
