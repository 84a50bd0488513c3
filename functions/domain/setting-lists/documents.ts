// How a school's documents look: what it may change without touching a template.
import { signOffChains } from '../kit/sign-off.ts';
import { setting } from './setting.ts';

export const documentSettings = {
  signOff: setting(
    signOffChains('簽核流程'),
    { usual: null, byForm: {} },
    '自訂',
    '表單末尾的簽核欄，由左至右。空白時是「承辦人、單位主管、資通安全長」與各表單自己的簽核欄；只改一張表單寫「4=填表人、主任、校長」，以分號隔開。',
  ),
} as const;
