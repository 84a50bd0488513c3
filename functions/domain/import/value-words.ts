// Other words for our choices, set apart by |; a cell that contains one means it. Data only.

type Words = Readonly<Record<string, string>>;

/** By register, column key and choice. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  assets: {
    class: {
      硬體:
        'laptop|notebook|desktop|computer|workstation|server|monitor|printer|tablet|ipad|' +
        'chromebook|phone|switch|router|network|firewall|access point|projector|peripheral|' +
        'accessor|storage|nas|ups|camera|scanner|hardware|電腦|筆電|主機|伺服器|螢幕|印表機|' +
        '事務機|平板|交換器|路由器|防火牆|基地台|投影機|攝影機|不斷電|儲存|隨身碟|硬碟|電話|' +
        '掃描|設備|機械',
      軟體: 'software|license|operating system|application|作業系統|套裝|資料庫系統|軟體',
      服務: 'service|subscription|cloud|雲端|維運|委外',
      資訊: 'document|data|文件|紀錄',
    },
    item: {
      通訊設備:
        'switch|router|network|firewall|access point|phone|交換器|路由器|防火牆|基地台|電話|' +
        '網路設備',
      儲存媒體: 'storage|nas|儲存|隨身碟|硬碟',
      電腦設備:
        'laptop|notebook|desktop|computer|workstation|server|tablet|ipad|chromebook|電腦|筆電|' +
        '伺服器|平板|主機',
      其他支援設備:
        'monitor|printer|projector|peripheral|accessor|ups|camera|scanner|螢幕|印表機|事務機|' +
        '投影機|攝影機|不斷電|掃描',
      系統軟體: 'operating system|作業系統',
      套裝軟體: 'software|license|套裝',
    },
    state: {
      使用中: 'deployed|in use|in production|active|assigned|在用|堪用|良好|使用',
      閒置: 'ready to deploy|deployable|in stock|available|pending|spare|備用|庫存',
      維修: 'repair|broken|maintenance|送修|故障|待修',
      報廢: 'archived|retired|disposed|scrapped|decommissioned|減損|除帳|待報廢',
      遺失: 'lost|stolen|missing|失竊',
    },
  },
  'training-records': {
    origin: {
      'e等公務園+': 'e等公務園|ecpa|elearn.hrd',
      全教網: '全國教師在職進修|教師在職進修網|inservice',
      教育部磨課師: '磨課師|mooc',
      其他: 'e學院|台北e大|港都e學苑|數位學習',
      校內: '本校|校內',
    },
    category: {
      通識: '通識|awareness|一般資安|社交工程',
      專業: '專業|technical',
      職能: '職能|證照',
    },
  },
};
