import type { Bank } from '../../../banks/bank.ts';
import { banks } from '../../../banks/directory.ts';
import { once } from '../../../text/once.ts';
import { jsonAnswer } from '../answers.ts';
import type { HandlerRoute } from '../call.ts';

const FOR_A_DAY = { 'cache-control': 'public, max-age=86400' } as const;

/** The lists of banks: `/v2/banks` of vietqr.io and `/banks.json` of SePay, from the directory of this package. */
export const BANK_ROUTES: readonly HandlerRoute[] = [
  {
    method: 'GET',
    path: /^\/v[12]\/banks\/?$/,
    isOpen: true,
    answer: () => jsonAnswer(200, vietqrIoBanks(), FOR_A_DAY),
  },
  {
    method: 'GET',
    path: /^\/banks\.json$/,
    isOpen: true,
    answer: () => jsonAnswer(200, sepayBanks(), FOR_A_DAY),
  },
  { method: 'GET', path: /^\/healthz$/, isOpen: true, answer: () => jsonAnswer(200, { status: 'ok' }) },
];

const listedBanks = once(() => banks.filter((bank) => bank.receiveSupported && bank.confidence !== 'low'));

const vietqrIoBanks = once(() => {
  const data = listedBanks().map(vietqrIoBank);
  return { code: '00', desc: `Get Bank list successful! Total ${data.length} banks`, data };
});

/** A bank as vietqr.io lists it. Its number is the BIN, and no logo is shipped. */
function vietqrIoBank({
  bin,
  code,
  name,
  shortName,
  swift,
  transferSupported,
  lookupSupported,
}: Bank): object {
  return {
    id: Number(bin),
    name,
    code,
    bin,
    shortName,
    logo: '',
    transferSupported: Number(transferSupported),
    lookupSupported: Number(lookupSupported),
    short_name: shortName,
    support: transferSupported ? 3 : 0,
    isTransfer: Number(transferSupported),
    swift_code: swift ?? null,
  };
}

const sepayBanks = once(() => {
  const data = listedBanks().map(({ name, code, bin, shortName }) => ({
    name,
    code,
    bin,
    short_name: shortName,
    supported: true,
  }));
  return { no_banks: String(data.length), data };
});
