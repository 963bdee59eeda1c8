// Both files streamed, row by row as objects; the directory goes into a Map, the account is looked up in it.
importScripts("/modules/papaparse/papaparse.min.js");

const rows = (file, each) => new Promise((complete, error) => {
  const chunk = ({ data }) => data.forEach(each);
  Papa.parse(file, { header: true, skipEmptyLines: true, chunk, complete, error });
});

onmessage = async ({ data: { account, directory } }) => {
  try {
    const [exactly, folded] = [new Map(), new Map()];
    let n = 0;
    await rows(directory, (row) => {
      exactly.set(row.userPrincipalName, n);
      folded.set(row.userPrincipalName.toLowerCase(), n);
      n += 1;
    });
    const found = { exact: 0, folded: 0 };
    await rows(account, ({ email }) => {
      if (exactly.has(email)) found.exact += 1;
      if (folded.has(email.toLowerCase())) found.folded += 1;
    });
    postMessage(found);
  } catch (why) {
    postMessage({ failed: String(why?.message ?? why) });
  }
};
postMessage("up");
