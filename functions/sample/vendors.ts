// Upkeep contracts (the school outsources no system), and the yearly check of those who come near data.
import { vendorChecks } from '../domain/registers/vendor-checks.ts';
import { vendors } from '../domain/registers/vendors.ts';
import { sheetOf, type Entry } from './sheet.ts';

export const copierContract = '115-V1';
export const cameraContract = '115-V2';

const yearly: Entry<typeof vendors> = {
  kind: '財物維護',
  reachesData: '是',
  owner: 'xiao.wz@haifeng.example',
  start: '115/1/1',
  end: '115/12/31',
  termsChecked: '114/12/18',
  firstWork: '115/1/5',
  undertaking: '114/12/24',
  staffSigned: '115/1/2',
  maySubcontract: '否',
  otherMeasures: '維修時由同仁陪同，不得攜出儲存媒體。',
  isStateSecret: '否',
  isHazardous: '否',
};

export const vendorsSheet = sheetOf(vendors, [
  {
    ...yearly,
    id: copierContract,
    name: '海馬影印機商行',
    service: '多功能事務機租賃與維護',
    amount: '96,000',
  },
  {
    ...yearly,
    id: cameraContract,
    name: '浪花資訊有限公司',
    service: '監視系統維護',
    amount: 84_000,
  },
  {
    ...yearly,
    id: '115-V3',
    name: '浪花資訊有限公司',
    service: '電腦教室設備維護（不接觸資料）',
    reachesData: '否',
    amount: 120_000,
  },
]);

export const vendorChecksSheet = sheetOf(vendorChecks, [
  {
    id: '115-VC1',
    vendor: copierContract,
    trigger: '定期',
    day: '115/9/16',
    checker: '蕭偉哲',
    representative: '業務代表',
    result: '符合',
    evidence: 'https://files.haifeng.example/115/vendor-copier.pdf',
  },
  {
    id: '115-VC2',
    vendor: cameraContract,
    trigger: '定期查核',
    day: '115/9/17',
    checker: '蕭偉哲',
    representative: '維護工程師',
    result: '部分符合',
    remark: '維修紀錄有一次漏簽名。',
    followUp: '廠商於 115/9/24 補正，下次維修抽查。',
    evidence: 'https://files.haifeng.example/115/vendor-camera.pdf',
  },
]);
