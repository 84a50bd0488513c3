// Runs before the tests, in plain JavaScript that any Node can read.
const major = Number(process.versions.node.split('.')[0]);
if (major !== 24) {
  console.error(
    `這個專案要用 Node 24 執行，現在是 ${process.version}。請在專案資料夾執行 npm ci（會一併裝好 Node 24），再用 npm test。`,
  );
  process.exit(2);
}
