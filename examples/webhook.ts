import { createHmac } from 'node:crypto';
import { type Movement, webhookHandler } from 'vietqr-kit/statements';

/** Stands for a table whose primary key is the id: a service sends again what it got no answer for. */
const stored = new Map<string, Movement>();

// The whole endpoint in Hono, Next, Bun, Deno and Workers; docs/guides/webhooks.md has Express and Fastify.
const hook = webhookHandler({
  feed: 'sepay',
  secret: 'the secret of the webhook',
  onMovements: (movements) => {
    for (const movement of movements) if (!stored.has(movement.id)) stored.set(movement.id, movement);
  },
  onIssues: (issues) => console.log(`for a person: ${issues.map(({ message }) => message).join('; ')}`),
});

const body = JSON.stringify({
  id: 92704,
  transactionDate: '2026-09-05 14:02:37',
  accountNumber: '0123499999',
  content: 'HS2K4M7P9 hoc phi',
  transferType: 'in',
  transferAmount: 350000,
  referenceCode: 'FT26248012345678',
});

console.log('signed:', await send(body, signed(body)));
console.log('sent again:', await send(body, signed(body)));
console.log('altered:', await send(body.replace('350000', '950000'), signed(body)));
console.log('unsigned:', await send(body, {}));
console.log(
  'stored:',
  [...stored.values()].map(({ amount, description }) => `${amount} ${description}`),
);

/** Signs as SePay does: HMAC-SHA256 over the time and the bytes of the body. */
function signed(text: string): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', 'the secret of the webhook').update(`${time}.${text}`).digest('hex');
  return { 'x-sepay-signature': `sha256=${signature}`, 'x-sepay-timestamp': time };
}

async function send(text: string, headers: Record<string, string>): Promise<string> {
  const answer = await hook(new Request('https://example.com/hook', { method: 'POST', headers, body: text }));
  return `${answer.status} ${await answer.text()}`;
}

// signed: 200 {"success":true}
// sent again: 200 {"success":true}
// altered: 401 {"success":false}
// unsigned: 401 {"success":false}
// stored: [ '350000 HS2K4M7P9 hoc phi' ]
