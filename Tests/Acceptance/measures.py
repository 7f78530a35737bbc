"""What is measured in a page, as JavaScript functions without arguments that Chromium 87 understands, too."""

# Elements that stick out to the right of the window, where they make the document scroll.
SIDEWAYS = """() => {
  const wide = document.documentElement, body = document.body;
  if (Math.max(wide.scrollWidth, body.scrollWidth) <= wide.clientWidth) return [];
  const found = [...document.querySelectorAll('body *')]
    .filter(node => node.getBoundingClientRect().right > wide.clientWidth + 1)
    .map(node => node.tagName + '.' + (node.getAttribute('class') || '') + '#' + node.id);
  return ['document is ' + wide.scrollWidth + ' px wide', ...found.slice(0, 5)];
}"""

# Words of pictures that overlap other words or leave their picture, with a tolerance of one pixel. The box of a text
# is as high as its font is set, not as its face allows for.
CROWDED = """() => {
  const bad = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width || !frame.height || getComputedStyle(svg).visibility === 'hidden') continue;
    const scale = svg.getScreenCTM().a;
    const words = [];
    for (const text of svg.querySelectorAll('text')) {
      if (!text.getBoundingClientRect().width) continue;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(node.parentNode).fontSize) * scale;
        const middle = (box.top + box.bottom) / 2;
        words.push({say: node.data.trim(), left: box.left, right: box.right, top: middle - size / 2, bottom: middle + size / 2});
      }
    }
    const name = svg.getAttribute('class') + ' ' + (svg.getAttribute('aria-labelledby') || '');
    words.forEach((a, i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
        bad.push(name + ': “' + a.say + '” leaves the picture');
      for (const b of words.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) bad.push(name + ': “' + a.say + '” overlaps “' + b.say + '”');
      }
    });
  }
  return bad;
}"""

# The same by the boxes that the browser itself keeps of whole texts (getBBox), in the pixels of each picture.
BOXED = """() => {
  const bad = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect(), scale = svg.getScreenCTM().a;
    if (!frame.width || !frame.height || getComputedStyle(svg).visibility === 'hidden') continue;
    const texts = [...svg.querySelectorAll('text')].filter(text => text.getBoundingClientRect().width && text.textContent.trim());
    const boxes = texts.map(text => {
      const box = text.getBBox(), at = text.getCTM();
      const first = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode().parentNode;
      const spare = Math.max(0, (text.getExtentOfChar(0).height - parseFloat(getComputedStyle(first).fontSize)) / 2);
      const left = box.x * at.a + at.e, top = (box.y + spare) * at.d + at.f;
      return {say: text.textContent.trim(), left, top, right: left + box.width * at.a, bottom: top + (box.height - 2 * spare) * at.d};
    });
    boxes.forEach((a, i) => {
      if (a.left < -1 || a.top < -1 || a.right > frame.width / scale + 1 || a.bottom > frame.height / scale + 1) bad.push('“' + a.say + '” leaves the picture');
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) bad.push('“' + a.say + '” overlaps “' + b.say + '”');
      }
    });
  }
  return bad;
}"""

# Visible pictures that are drawn with a pattern or marker of a picture that is not rendered: they would lose it.
UNDRAWN = """() => [...document.querySelectorAll('svg')]
  .filter(svg => svg.getClientRects().length)
  .flatMap(svg => [...svg.outerHTML.matchAll(/url\\(#([^)]+)\\)/g)].map(match => match[1]))
  .filter((id, place, all) => all.indexOf(id) === place)
  .filter(id => !document.getElementById(id).closest('svg').getClientRects().length)"""

# Texts whose contrast is below 4.5:1 (3:1 when large), each pair of colours once. Pictures are left out.
FAINT = """() => {
  const parse = colour => { const n = colour.match(/[\\d.]+/g).map(Number); return n.length === 3 ? [...n, 1] : n; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = node => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3]) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const seen = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || node.closest('svg, script, .vh, .skip') || !node.getClientRects().length) continue;
    let shown = 1;
    for (let at = node; at; at = at.parentElement) shown *= getComputedStyle(at).opacity;
    if (!shown) continue;
    const style = getComputedStyle(node), back = ground(node), colour = parse(style.color);
    const front = over([...colour.slice(0, 3), colour[3] * shown], back);
    const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
    const ratio = (high + .05) / (low + .05), size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
    if (ratio < (large ? 3 : 4.5)) seen.set(front + '/' + back, ratio.toFixed(2) + ':1 “' + text.data.trim().slice(0, 20) + '”');
  }
  return [...seen.values()];
}"""

# Texts that overlap other texts, leave the block they stand in, or are cut off. The box of a text is as high as its font
# is set; what a scrolling container hides is left out, and so is what only screen readers are to find.
LAYOUT = """() => {
  const bad = [], lines = [];
  const clips = new Map(), blocks = new Map(), closed = new Map();
  const around = (node, cache, find) => {
    if (!cache.has(node)) cache.set(node, find(node));
    return cache.get(node);
  };
  const clip = node => around(node, clips, () => {
    const above = node.parentElement ? clip(node.parentElement) : null;
    const style = getComputedStyle(node);
    if (node === document.documentElement || node === document.body || style.overflowX === 'visible') return above;
    const box = node.getBoundingClientRect();
    // One pixel is for screen readers; an ellipsis tells the reader that there is more.
    const meant = style.textOverflow === 'ellipsis' || style.overflowX === 'auto' || style.overflowX === 'scroll';
    return {box, scrolls: meant, hides: box.width <= 2 && box.height <= 2};
  });
  const block = node => around(node, blocks, () =>
    getComputedStyle(node).display === 'inline' && node.parentElement ? block(node.parentElement) : node);
  const name = node => {
    const near = node.closest('[id]');
    return '<' + node.tagName.toLowerCase() + (node.getAttribute('class') ? ' class=' + node.getAttribute('class') : '') + '>' + (near ? ' in #' + near.id : '');
  };
  const folded = node => around(node, closed, () => {
    const parent = node.parentElement;
    return Boolean(parent) && (parent.tagName === 'DETAILS' && !parent.open && node.tagName !== 'SUMMARY' || folded(parent));
  });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || node.closest('script, title, desc, .vh, .skip') || folded(node)) continue;
    const style = getComputedStyle(node);
    if (style.visibility === 'hidden') continue;
    range.selectNodeContents(text);
    const inSvg = node.closest('svg');
    const size = parseFloat(style.fontSize) * (inSvg ? inSvg.getScreenCTM().a : 1);
    const cut = clip(node);
    if (cut && cut.hides) continue;
    const home = block(node).getBoundingClientRect();
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const middle = (box.top + box.bottom) / 2;
      const line = {node, text, say: text.data.trim().slice(0, 30), left: box.left, right: box.right, top: middle - size / 2, bottom: middle + size / 2};
      if (cut) {
        const hidden = line.right - cut.box.right > 1 || cut.box.left - line.left > 1;
        if (hidden && !cut.scrolls) bad.push(name(node) + ': “' + line.say + '” is cut off');
        line.left = Math.max(line.left, cut.box.left), line.right = Math.min(line.right, cut.box.right);
        line.top = Math.max(line.top, cut.box.top), line.bottom = Math.min(line.bottom, cut.box.bottom);
        if (line.right - line.left < 1 || line.bottom - line.top < 1) continue;
      }
      if (!inSvg && !(cut && cut.scrolls) && style.position === 'static' && (line.right > home.right + 1.5 || line.left < home.left - 1.5 && home.left >= 0 && parseFloat(getComputedStyle(block(node)).textIndent) >= 0))
        bad.push(name(node) + ': “' + line.say + '” leaves its box by ' + Math.max(line.right - home.right, home.left - line.left).toFixed(1) + ' px');
      lines.push(line);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length && bad.length < 40; i++)
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom - 1; j++) {
      const a = lines[i], b = lines[j];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - b.top;
      if (across > 1 && down > 1 && a.text !== b.text) bad.push(name(a.node) + ': “' + a.say + '” overlaps “' + b.say + '” of ' + name(b.node));
    }
  return bad;
}"""

# Words of Latin letters that a line breaks off in the middle, without a hyphen, and cells of a table whose two characters
# take more than one line.
SPLIT = """() => {
  const bad = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = (text, start, end) => {
    range.setStart(text, start), range.setEnd(text, end);
    return new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top))).size;
  };
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || node.closest('svg, script, code, .vh') || !node.getClientRects().length) continue;
    if (lines(text, 0, text.length) < 2) continue;
    const near = node.closest('[id]'), place = node.tagName.toLowerCase() + (near ? ' in #' + near.id : '');
    for (const word of text.data.matchAll(/[A-Za-z]{2,}/g))
      if (lines(text, word.index, word.index + word[0].length) > 1) bad.push(place + ': “' + word[0] + '” is broken');
    const said = text.data.trim();
    if (said.length <= 2 && node.closest('td, th') && node.closest('td, th').textContent.trim() === said) bad.push(place + ': “' + said + '” takes two lines');
  }
  return bad;
}"""
