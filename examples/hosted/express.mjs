// npm install express vietqr-kit && node express.mjs
import express from 'express';
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
  basePath: '/pay',
});

const app = express();
// Before express.json(), so that the body is still unread.
app.use('/pay', async (req, res) => {
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  const request = new Request(`http://localhost${req.originalUrl}`, {
    method: req.method,
    headers: Object.entries(req.headers).filter(([, value]) => typeof value === 'string'),
    ...(hasBody && { body: req, duplex: 'half' }),
  });
  const answer = await handle(request);
  res.writeHead(answer.status, Object.fromEntries(answer.headers));
  res.end(Buffer.from(await answer.arrayBuffer()));
});
const server = app.listen(process.env.PORT ?? 3000, '127.0.0.1', () => console.log(server.address().port));
