// Streams files through the memory of the module and counts their lines there.
const module = WebAssembly.instantiateStreaming(fetch("/floor.wasm"));

onmessage = async ({ data: files }) => {
  try {
    const { memory, lines } = (await module).instance.exports;
    let [count, bytes] = [0, 0];
    for (const file of files) {
      for await (const chunk of file.stream()) {
        // The module counts sixteen bytes at a time: what is left of an earlier chunk behind this one must not be counted again.
        const room = Math.ceil(chunk.length / 16) * 16;
        if (memory.buffer.byteLength < room) memory.grow(Math.ceil((room - memory.buffer.byteLength) / 65536));
        const view = new Uint8Array(memory.buffer, 0, room);
        view.set(chunk);
        view.fill(0, chunk.length);
        count += lines(room);
        bytes += chunk.length;
      }
    }
    postMessage({ lines: count, bytes });
  } catch (why) {
    postMessage({ failed: String(why?.message ?? why) });
  }
};
module.then(() => postMessage("up"));
