// What other systems and older lists call our columns. Data only: a new system is a few more words here, set apart by |.
// Headers and aliases that a register declares itself need no line. Earlier words win over later ones.

type Words = Readonly<Record<string, string>>;

/** By register and column key. */
export const headerWords: Readonly<Record<string, Words>> = {
  assets: {
    id:
      'Asset Tag|Inventory number|Inventory No|Asset Number|Asset No|Asset ID|Asset Code|' +
      'Tag|資產代碼|資產代號|資產標籤|設備編號|設備代碼|標籤編號|條碼|Barcode|Serial Number|' +
      'Serial No|Serial|S/N|SN|機器序號|產品序號|設備序號|ID',
    name:
      'Asset Name|Name|Device Name|Computer Name|Hostname|Host Name|Item Name|Title|' +
      '物品名稱|財物名稱|設備品名|電腦名稱|主機名稱|財產名稱及規格|資產',
    class:
      'Category|Asset Category|Asset Type|Item Type|Device Type|Type|Itemtype|類型|財產分類|' +
      '財產類別|設備類別|設備類型|種類|資產種類',
    office:
      'Department|Entity|Company|Group|使用單位|保管單位|所屬單位|管理單位|部門|處室|' + '所屬處室',
    manager: 'Managed By|Technician in charge|Technician|Asset Owner|管理人員|負責人|管理人姓名',
    custodian:
      'Assigned To|Checked Out To|Checked Out|Assignee|Assigned User|Custodian|Holder|' +
      'Full Name|保管者|保管人姓名|領用人|借用人',
    user: 'User|Users|Used By|Alternate username|Username|使用人|使用人姓名',
    place:
      'Location|Default Location|Site|Building|Room|所在位置|放置位置|放置處|擺放位置|場所|' +
      '教室',
    quantity: 'Quantity|Qty|Count|件數|數目',
    brand: 'Manufacturer|Brand|Make|製造商|廠商品牌',
    model: 'Model|Model Name|Asset Model|Model No.|Model Number|規格|型號規格|廠牌型號|廠牌型式',
    propertyNumber: 'Property Number|財產號|財產代號|財物編號|財產編碼|財產標號|財產號碼',
    ip: 'IP Address|IP Addresses|IPv4|IPv4 Address|固定IP|網路位址',
    inventoried:
      'Last Audit Date|Last Audit|Last Audited|Last inventory date|Last Inventory|盤點日',
    state: 'Status|Status Label|Asset Status|State|使用狀態|設備狀態|使用狀況|財產狀態|現況',
    retired: 'Retired Date|Decommission date|Disposal Date|報廢日期|除帳日期|減損日期',
    note: 'Notes|Note|Comments|Comment|Description|Remarks|備考|附註|摘要',
    confidentiality: 'Confidentiality',
    integrity: 'Integrity',
    availability: 'Availability',
  },
  people: {
    name: 'Full Name|Display Name|Name|Employee Name|Employee|中文姓名|教職員姓名|員工姓名|教師',
    email:
      'Email Address|Mail|Work Email|Primary Email|電子郵件地址|電子郵件信箱|電子郵件帳號|' +
      '學校信箱',
    office:
      'Department|Org Unit Path|Org Unit|Unit|服務單位|任職單位|所屬處室|處室別|單位別|組室|' +
      '科室',
    title: 'Job Title|Title|Position|職務|職務名稱|職別|職位|職稱名稱',
    role: '資安角色|使用者角色|身分別|Role',
    joined: 'Hire Date|Start Date|到職日期|到校日|到校日期|任職日期|起聘日|起聘日期|入職日期',
    left: 'Termination Date|End Date|離職日期|離校日期|解聘日',
  },
  'training-records': {
    person:
      'Full Name|Learner|Participant|Student|Employee Name|Name|User|學員姓名|學員|學習者|' +
      '學習人員|參訓人員|參加者|研習人員|受訓人員|教職員姓名|教師|中文姓名|電子郵件|Email|' +
      'Email Address|電子信箱',
    course:
      'Course Name|Course full name|Course Title|Course|Training|課程標題|課名|研習主題|' +
      '研習活動名稱|訓練課程|學習課程|課程/活動名稱|主題|講題',
    category: 'Category|課程分類|課程屬性|學習類別|研習類別|訓練類型|課程類型',
    completed:
      'Completion Date|Completed On|Date Completed|Completed|Completion|Date|完成日|' +
      '完成時間|完訓日期|結業日期|通過時間|認證時間|取得日期|研習結束日期|結束日期|上課日期|' +
      '訓練日期|活動日期|研習迄日|研習起迄|研習期間',
    hours:
      'Hours|Credit Hours|Credits|Duration|認證學習時數|學習時數|核定時數|數位學習時數|' +
      '終身學習時數|實得時數|上課時數|訓練時數|總時數',
    origin: 'Platform|Provider|Source|學習平台|課程來源|平台|開課單位|辦理單位|主辦單位',
    proof:
      'Certificate Number|Certificate No|Certificate ID|Certificate|證書編號|證號|證明字號|' +
      '認證編號|研習文號|核准文號|研習代碼|課程代碼|活動編號|課程編號',
  },
  vendors: {
    id: 'Contract Number|Contract ID|合約編號|案號|標案案號|採購案號',
    name: 'Supplier|Vendor|Company|廠商全名|得標廠商|公司名稱|承包商',
    service: 'Description|Contract Name|案名|標案名稱|合約名稱|契約名稱|工作內容',
    start: 'Start Date|合約起日|契約起始日|履約起日|開始日期',
    end: 'End Date|Expiration|合約迄日|契約終止日|履約迄日|到期日',
    amount: 'Cost|Amount|Price|合約金額|決標金額',
  },
  accounts: {
    account: 'Username|Login|Account|帳號名稱|使用者帳號',
    person: 'User|Full Name|使用者姓名',
  },
};

/** In any register, by what we call the column. */
export const commonWords: Words = {
  備註: '備考|附註|Notes|Note|Remarks|Comments|Comment',
  姓名: 'Full Name|Name|中文姓名',
  處室: 'Department|單位別|處室別',
  狀態: 'Status|State',
  日期: 'Date',
};
