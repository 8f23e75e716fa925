// Loads the data scripts that the build writes (src/site/parts/data_script.h): each calls
// shirubeData(name, value). A script, as fetch() does not work from file://.
const waiting = new Map();

globalThis.shirubeData = (name, value) => waiting.get(name)?.(value);

/// The value of the data script at `url`, which calls itself `name`. Fails when it cannot be loaded
/// or does not bring it; asking again tries again.
export function loadData(url, name) {
  const script = document.createElement('script');
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    script.src = url;
    // Whatever ran has called by now; a promise that is settled stays so.
    script.onload = () => reject(new Error(`${name} did not come from ${url}`));
    script.onerror = script.onload;
    document.head.append(script);
  }).finally(() => {
    waiting.delete(name);
    script.remove();
  });
}
