import { oneOfCodes } from '../../emv/values.ts';
import { defineNetwork } from '../merchant/network.ts';
import { UTILITIES } from '../networks/registry.ts';

/**
 * Electricity bills of EVN: no identifier but `00`, the branch as merchant, the customer in `customerLabel`. Names of
 * branches are longer than EMVCo's 25 characters.
 */
export const EVN = /* @__PURE__ */ defineNetwork({
  scheme: 'evn',
  guid: '00',
  merchantId: { max: 20 },
  root: { '52': { presence: 'M', rule: oneOfCodes(UTILITIES) }, '59': { max: 99 } },
});
