/**
 * The files of an app of Next by their names: a server component, a component that also runs in the browser, and a route that gives
 * a picture. `root` is where its packages lie.
 */
export const nextApp = (root) => ({
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} }, outputFileTracingRoot: ${JSON.stringify(root)} };`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.jsx': `import { check } from '../../check.mjs';
    import { encode } from 'vietqr-kit';
    import { toSvg } from 'vietqr-kit/svg';
    import { Reader } from './reader.jsx';
    export default async function Page() {
      const payload = encode({ bank: 'VCB', account: '0011001234567', amount: 5000 });
      return <main><p>server: {await check()};</p><div dangerouslySetInnerHTML={{ __html: toSvg(payload) }} /><Reader payload={payload} /></main>;
    }`,
  'app/reader.jsx': `'use client';
    import { useState } from 'react';
    import { decode } from 'vietqr-kit/lite';
    export function Reader({ payload }) {
      const [{ amount }] = useState(() => decode(payload));
      return <p>client: {amount === 5000 ? 'codec' : 'fails'};</p>;
    }`,
  'app/code.png/route.js': `import { encode } from 'vietqr-kit';
    import { toPng } from 'vietqr-kit/png';
    export const dynamic = 'force-static';
    export const GET = () => new Response(toPng(encode({ bank: 'VCB', account: '0011001234567', amount: 5000 })), { headers: { 'content-type': 'image/png' } });`,
});
