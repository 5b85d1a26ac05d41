import { emv, type Issue } from 'vietqr-kit';
import * as inspecting from 'vietqr-kit/inspect';
import { evn, momo, vietqr, vnpay, zalopay } from 'vietqr-kit/profiles';
import { describe, expect, test } from 'vitest';

const PAYEE = { merchantId: '0102030405', merchantName: 'QUAN', amount: 1000 };
const CODES = {
  vietqr: [vietqr, vietqr.encode({ bank: '999999', account: '1', amount: 1000 })],
  momo: [momo, momo.encode({ bank: '971025', account: 'PSP000000000000001', amount: 1000 })],
  zalopay: [zalopay, zalopay.encode({ bank: '970454', account: '99ZP00000000000001', amount: 1000 })],
  vnpay: [vnpay, vnpay.encode(PAYEE)],
  evn: [evn, evn.encode({ ...PAYEE, merchantCategoryCode: '4900', merchantCity: 'CAN THO' })],
} as const;

const profiles = Object.entries(CODES).map(([name, [codec, code]]) => ({ name, codec, code }));

function withValue(code: string, at: string, value: string): string {
  const { objects } = emv.decode(code);
  return emv.encode({
    objects: objects.map((object) => (object.tag === at ? { tag: at, value } : object)),
  });
}

describe.each(profiles)('a code of $name', ({ name, codec, code }) => {
  test.each([
    ['53', '840'],
    ['58', 'LA'],
  ])('with %s %s is refused by every reader, unless it is asked for', (at, value) => {
    const foreign = withValue(code, at, value);
    expect(() => codec.decode(foreign)).toThrow(expect.objectContaining({ code: 'vietqr.not_domestic' }));
    const found = inspecting.safeDetect(foreign);
    expect(found.ok && found.value.profile).toBe(name === 'evn' && at === '58' ? 'emv' : false);
    const read = codec.safeDecode(foreign, { foreign: true });
    expect(read.ok && read.warnings.map(({ code }) => code)).toContain('vietqr.not_domestic');
  });

  test('tells its warnings to who listens, as the safe twin gives them', () => {
    const lower = code.slice(0, -4) + code.slice(-4).toLowerCase();
    const text = `${lower === code ? code : lower} `;
    const result = codec.safeDecode(text);
    const warnings = result.ok ? result.warnings : [];
    expect(warnings.map(({ code }) => code)).toContain('tlv.outer_space');
    for (const decode of [codec.decode, inspecting.detect]) {
      const heard: Issue[] = [];
      decode(text, { onWarning: (warning) => heard.push(warning) });
      expect(heard).toEqual(warnings);
    }
  });

  test('is not read under options that are wrong', () => {
    const result = Reflect.apply(codec.safeDecode, undefined, ['no code', { limt: 1 }]);
    expect(result.ok ? [] : result.issues.map(({ code }: Issue) => code)).toEqual(['input.unknown_key']);
  });
});

test('a code without a profile is detected under all options, and who listens hears', () => {
  const { objects } = emv.decode(vnpay.encode(PAYEE));
  const other = `${emv.encode({
    objects: objects.map((object) =>
      object.tag === '26' ? { tag: '26', children: [{ tag: '00', value: 'com.example.pay' }] } : object,
    ),
  })} `;
  const heard: Issue[] = [];
  const options = { maxPurposeLength: 50, foreign: true, onWarning: (warning: Issue) => heard.push(warning) };
  expect(inspecting.detect(other, options).profile).toBe('emv');
  expect(heard.map(({ code }) => code)).toContain('tlv.outer_space');
});

test('inspecting tells all it finds, and takes no listener', () => {
  const code = vnpay.encode(PAYEE);
  const { issues } = Reflect.apply(inspecting.inspect, undefined, [code, { onWarning: () => {} }]);
  expect(issues.map(({ code }: Issue) => code)).toContain('input.unknown_key');
});
