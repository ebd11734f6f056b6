// The browser's side of the names, on the files that the Swift tests compare with what a build writes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { simplify } from "../../../themes/luntan/Assets/search/tokenizer.js";
import { Pinyin } from "../../../themes/luntan/Assets/search/pinyin.js";

const folder = new URL("../Vectors/names/", import.meta.url);

function pinyin() {
  globalThis.fetch = async (url) => ({ ok: true, json: async () => JSON.parse(await readFile(new URL(url), "utf8")) });
  return new Pinyin(folder.href);
}

const expansions = {
  huaxi: ["华西", "花溪"],
  xiehe: ["协和"],
  chongqing: ["重庆"],
  zhongqing: [],
  xiamen: ["厦门"],
  shadadi: [],
  changsha: ["长沙"],
  shoudu: ["首都"],
  bozhou: ["亳州"],
  liuhe: [],
  nanjingshiluhe: ["南京市六合"],
  "xi'an": ["西安"],
  xian: ["西安"],
  shanguoqiang: ["单国强"],
  lvzhaofeng: ["吕兆丰"],
  zengyi: ["曾益"],
  xingzhi: ["行知"],
  shanxisheng: ["陕西省"],
  xie: [],
  huax: [],
  huaxiy: ["华西", "花溪"],
  bjxhyy: ["北京协和医院"],
  bjxh: ["北京协和"],
  bjx: [],
  hxyy: ["华西医院", "和县医院", "河县医院"],
  cqykdx: ["重庆医科大学"],
  zqykdx: [],
  dxhxyy: ["大学华西医院"],
  cqykdxfsdyyy: ["重庆医科大学附属第一医院"],
  mri: [],
};

for (const [letters, texts] of Object.entries(expansions)) {
  test(`${letters} stands for ${texts.join(" and ") || "nothing"}`, async () => {
    assert.deepEqual((await pinyin().expand(letters)).sort(), [...texts].sort());
  });
}

test("letters stand for what begins a name rather than for what is more frequent within names", async () => {
  assert.equal((await pinyin().expand("hxyy"))[0], "华西医院");
});

const slips = { 协合: "协和", 协合医院: "协和医院", 重情: "重庆", 夏门大学: "厦门大学", 常沙市: "长沙市", 协和: undefined, 单国墙: "单国强" };

for (const [text, meant] of Object.entries(slips)) {
  test(`${text} may be meant for ${meant ?? "nothing else"}`, async () => {
    assert.equal((await pinyin().slips(text))[0], meant);
  });
}

test("letters read names by syllables that may not be whole yet, and by initials", async () => {
  const names = await pinyin().open();
  for (const letters of ["huaxi", "huax", "h", "hxyy", "daxuehuaxi", "yiyuan"]) {
    assert.ok(names.reads("四川大学华西医院", letters), letters);
  }
  for (const letters of ["xihua", "uaxi", "xs", "beijing"]) assert.ok(!names.reads("四川大学华西医院", letters), letters);
  // 慶庆 and 東东.
  simplify("~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~m庆~~~~~~~~~~~~~~~~;东");
  assert.ok(names.reads("重慶（東院）", "chongqing"));
  assert.ok(!names.reads("重庆，东院", "qingdong"));
});

test("long letters are cut without end", async () => {
  const names = await pinyin().open();
  assert.deepEqual(names.cuts("an".repeat(24) + "q!"), []);
});
