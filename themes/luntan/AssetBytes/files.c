// The bytes of the files in Assets, by #embed, which is part of C23: Swift's own way, an array of numbers in Swift, took the
// compiler 45 seconds. A new file needs three lines here and one below.

#include "LuntanFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char luntan_css[] = {
#embed "../Assets/luntan.css"
};
static const unsigned char settings_js[] = {
#embed "../Assets/settings.js"
};
static const unsigned char share_js[] = {
#embed "../Assets/share.js"
};
static const unsigned char qr_js[] = {
#embed "../Assets/qr.js"
};
static const unsigned char zoom_js[] = {
#embed "../Assets/zoom.js"
};
static const unsigned char zoom_css[] = {
#embed "../Assets/zoom.css"
};
static const unsigned char place_js[] = {
#embed "../Assets/place.js"
};
static const unsigned char place_css[] = {
#embed "../Assets/place.css"
};
static const unsigned char offline_js[] = {
#embed "../Assets/offline.js"
};
static const unsigned char service_worker_js[] = {
#embed "../Assets/service-worker.js"
};
static const unsigned char typing_js[] = {
#embed "../Assets/lists/typing.js"
};
static const unsigned char names_js[] = {
#embed "../Assets/lists/names.js"
};
static const unsigned char roll_js[] = {
#embed "../Assets/lists/roll.js"
};
static const unsigned char filter_js[] = {
#embed "../Assets/lists/filter.js"
};
static const unsigned char register_js[] = {
#embed "../Assets/lists/register.js"
};
static const unsigned char gate_css[] = {
#embed "../Assets/gate.css"
};
static const unsigned char gate_js[] = {
#embed "../Assets/gate/gate.js"
};
static const unsigned char page_js[] = {
#embed "../Assets/gate/page.js"
};
static const unsigned char text_js[] = {
#embed "../Assets/gate/text.js"
};
static const unsigned char keys_js[] = {
#embed "../Assets/gate/keys.js"
};
static const unsigned char parts_js[] = {
#embed "../Assets/gate/parts.js"
};
static const unsigned char states_js[] = {
#embed "../Assets/gate/states.js"
};
static const unsigned char store_js[] = {
#embed "../Assets/gate/store.js"
};
static const unsigned char envelope_js[] = {
#embed "../Assets/gate/envelope.js"
};
static const unsigned char code_js[] = {
#embed "../Assets/gate/code.js"
};
static const unsigned char apply_css[] = {
#embed "../Assets/apply.css"
};
static const unsigned char apply_js[] = {
#embed "../Assets/gate/apply.js"
};
static const unsigned char member_js[] = {
#embed "../Assets/gate/member.js"
};
static const unsigned char hpke_js[] = {
#embed "../Assets/gate/hpke.js"
};
static const unsigned char search_css[] = {
#embed "../Assets/search.css"
};
static const unsigned char search_js[] = {
#embed "../Assets/search/search.js"
};
static const unsigned char suggest_css[] = {
#embed "../Assets/suggest.css"
};
static const unsigned char suggest_js[] = {
#embed "../Assets/search/suggest.js"
};
static const unsigned char results_js[] = {
#embed "../Assets/search/results.js"
};
static const unsigned char session_js[] = {
#embed "../Assets/search/session.js"
};
static const unsigned char excerpt_js[] = {
#embed "../Assets/search/excerpt.js"
};
static const unsigned char query_js[] = {
#embed "../Assets/search/query.js"
};
static const unsigned char pinyin_js[] = {
#embed "../Assets/search/pinyin.js"
};
static const unsigned char index_js[] = {
#embed "../Assets/search/index.js"
};
static const unsigned char bits_js[] = {
#embed "../Assets/search/bits.js"
};
static const unsigned char tokenizer_js[] = {
#embed "../Assets/search/tokenizer.js"
};
static const unsigned char icon_svg[] = {
#embed "../Assets/icon.svg"
};
static const unsigned char touch_icon_png[] = {
#embed "../Assets/touch-icon.png"
};
static const unsigned char icon_192_png[] = {
#embed "../Assets/icon-192.png"
};
static const unsigned char icon_512_png[] = {
#embed "../Assets/icon-512.png"
};
static const unsigned char favicon_ico[] = {
#embed "../Assets/favicon.ico"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct luntan_file files[] = {
  FILE("luntan.css", luntan_css),
  FILE("settings.js", settings_js),
  FILE("share.js", share_js),
  FILE("qr.js", qr_js),
  FILE("zoom.js", zoom_js),
  FILE("zoom.css", zoom_css),
  FILE("place.js", place_js),
  FILE("place.css", place_css),
  FILE("offline.js", offline_js),
  FILE("service-worker.js", service_worker_js),
  FILE("lists/typing.js", typing_js),
  FILE("lists/names.js", names_js),
  FILE("lists/roll.js", roll_js),
  FILE("lists/filter.js", filter_js),
  FILE("lists/register.js", register_js),
  FILE("gate.css", gate_css),
  FILE("gate/gate.js", gate_js),
  FILE("gate/page.js", page_js),
  FILE("gate/text.js", text_js),
  FILE("gate/keys.js", keys_js),
  FILE("gate/parts.js", parts_js),
  FILE("gate/states.js", states_js),
  FILE("gate/store.js", store_js),
  FILE("gate/envelope.js", envelope_js),
  FILE("gate/code.js", code_js),
  FILE("apply.css", apply_css),
  FILE("gate/apply.js", apply_js),
  FILE("gate/member.js", member_js),
  FILE("gate/hpke.js", hpke_js),
  FILE("search.css", search_css),
  FILE("search/search.js", search_js),
  FILE("suggest.css", suggest_css),
  FILE("search/suggest.js", suggest_js),
  FILE("search/results.js", results_js),
  FILE("search/session.js", session_js),
  FILE("search/excerpt.js", excerpt_js),
  FILE("search/query.js", query_js),
  FILE("search/pinyin.js", pinyin_js),
  FILE("search/index.js", index_js),
  FILE("search/bits.js", bits_js),
  FILE("search/tokenizer.js", tokenizer_js),
  FILE("icon.svg", icon_svg),
  FILE("touch-icon.png", touch_icon_png),
  FILE("icon-192.png", icon_192_png),
  FILE("icon-512.png", icon_512_png),
  FILE("favicon.ico", favicon_ico),
};

const struct luntan_file *luntan_files(void) { return files; }

size_t luntan_file_count(void) { return sizeof files / sizeof *files; }
