// The plan's 資產分類標準表 (L425–502): six classes, nineteen items. A7 of the plan's words: 實體資產 is 硬體資產 (A2).
export const assetClasses = ['資訊', '軟體', '硬體', '服務', '人員', '個資'] as const;
export type AssetClass = (typeof assetClasses)[number];

export const assetItems = {
  資訊: ['業務資料檔案', '系統資料檔案', '電子化文件檔案', '書面管理文件', '書面紀錄'],
  軟體: ['系統軟體', '資料庫軟體', '套裝軟體'],
  硬體: ['電腦設備', '通訊設備', '儲存媒體', '其他支援設備'],
  服務: ['一般維運支援性服務', '委外服務'],
  人員: ['內部同仁', '外部人員'],
  個資: ['紙本個資', '檔案形式個資', '資料庫個資'],
} as const satisfies Readonly<Record<AssetClass, readonly string[]>>;

export type AssetItem = (typeof assetItems)[AssetClass][number];

export const allAssetItems: readonly AssetItem[] = assetClasses.flatMap(
  (assetClass): readonly AssetItem[] => assetItems[assetClass],
);
