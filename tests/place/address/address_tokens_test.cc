#include "place/address/address_tokens.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"

namespace shirube {
namespace {

/// Units to be read: numbers in [], counters as 丁 番 号 in <>, a boundary as a blank.
std::string shown(const AddressTokens& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.parted(i) && i > 0) text += ' ';
    const char32_t unit = tokens[i];
    if (is_number(tokens[i]))
      text += "[" + std::to_string(tokens.number(i)) + "]";
    else if (is_counter(tokens[i]))
      text += tokens[i] == chome_unit ? "<丁>" : tokens[i] == banchi_unit ? "<番>" : "<号>";
    else
      text += to_utf8({&unit, 1});
  }
  return text;
}

std::string cut(std::string_view address) {
  return shown(AddressTokens(address));
}

bool on_letter_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Empty, or what is wrong with where the units come from.
std::string fault_of_offsets(std::string_view address) {
  const AddressTokens tokens(address);
  std::size_t last = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.begin(i) < last) return "not in order";
    if (tokens.end(i) <= tokens.begin(i)) return "an empty unit";
    last = tokens.end(i);
    if (last > address.size()) return "behind the end";
  }
  if (tokens.begin(tokens.size()) < last || tokens.begin(tokens.size()) > address.size()) {
    return "the end of all";
  }
  if (first_invalid_utf8(address) != std::string::npos) return "";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!on_letter_border(address, tokens.begin(i)) || !on_letter_border(address, tokens.end(i))) {
      return "within a letter";
    }
  }
  return "";
}

TEST_CASE("Numbers are one unit, Arabic and kanji") {
  CHECK(cut("中町3") == "中町[3]");
  CHECK(cut("中町１２３") == "中町[123]");
  CHECK(cut("中町三丁目") == "中町[3]<丁>");
  CHECK(cut("中町十") == "中町[10]");
  CHECK(cut("中町二十一丁目") == "中町[21]<丁>");
  CHECK(cut("中町二一丁目") == "中町[21]<丁>");
  CHECK(cut("千二百三十四番地") == "[1234]<番>");
  CHECK(cut("一〇五番地") == "[105]<番>");
  CHECK(cut("中町〇") == "中町[0]");
  CHECK(cut("壱番") == "[1]<番>");
}

TEST_CASE("Kanji and Arabic numbers never merge") {
  CHECK(cut("古豊千6") == "古豊[1000][6]");
  CHECK(cut("八千代2") == "[8000]代[2]");
  CHECK(cut("6千") == "[6][1000]");
}

TEST_CASE("Numbers too large for an own unit keep their value as far as it goes") {
  const AddressTokens large("中町12345678");
  CHECK(large[2] == last_number_unit);
  CHECK(large.number(2) == 12345678);
  CHECK(AddressTokens("中町6143")[2] == static_cast<AddressUnit>(first_number_unit + 6143));
  CHECK(AddressTokens("99999999999999999999").size() == 1);
  CHECK(AddressTokens("九九九九九九九九九九九九九九九九").size() == 1);
  CHECK(AddressTokens("千千千千千千千千千千千千千千千千千千").size() == 1);
}

TEST_CASE("Counters count only behind numbers") {
  CHECK(cut("3丁目4番地5号") == "[3]<丁>[4]<番>[5]<号>");
  CHECK(cut("3丁4番5") == "[3]<丁>[4]<番>[5]");
  CHECK(cut("第9地割") == "第[9]<丁>");
  CHECK(cut("3町目") == "[3]<丁>");
  CHECK(cut("丁目番地号") == "丁目番地号");
  CHECK(cut("3 丁目 5 番地 7 号") == "[3] <丁> [5] <番> [7] <号>");
  CHECK(cut("3 丁子屋") == "[3] 丁子屋");
  CHECK(cut("3 号室") == "[3] 号室");
  CHECK(cut("3 番町") == "[3] 番町");
  CHECK(cut("1番町") == "[1]番町");
  CHECK(cut("十二番丁") == "[12]番丁");
  CHECK(cut("3番号室") == "[3]<番>号室");
  CHECK(cut("3号棟") == "[3]号棟");
  CHECK(cut("3号室") == "[3]号室");
  CHECK(cut("14号線") == "[14]号線");
  CHECK(cut("5番 サンハイツ") == "[5]<番> サンハイツ");
}

TEST_CASE("の between numbers is a dash, elsewhere a letter") {
  CHECK(cut("3の4") == "[3]-[4]");
  CHECK(cut("3ノ4") == "[3]-[4]");
  CHECK(cut("3番地の4") == "[3]<番>[4]");
  CHECK(cut("3番の4") == "[3]<番>[4]");
  CHECK(cut("3の丸1") == "[3]ノ丸[1]");
  CHECK(cut("井の頭1") == "井ノ頭[1]");
}

TEST_CASE("Dashes of all kinds are dashes behind numbers, and ー only there") {
  for (const char* dash : {"-", "－", "‐", "‑", "–", "—", "―", "−", "─", "━", "ー", "ｰ"}) {
    INFO(dash);
    CHECK(cut("中町3" + std::string(dash) + "4") == "中町[3]-[4]");
  }
  CHECK(cut("センター南1") == "センター南[1]");
  CHECK(cut("中町-3") == "中町[3]");
  CHECK(cut("3--4") == "[3]-[4]");
  CHECK(cut("3丁目-4") == "[3]<丁>[4]");
}

TEST_CASE("Remarks in brackets leave no unit") {
  CHECK(cut("中町（仮称）3") == "中町 [3]");
  CHECK(cut("中町(a(b)c)3") == "中町 [3]");
  CHECK(cut("中町「あ】3") == "中町 [3]");
  CHECK(cut("中町（あ") == "中町");
  CHECK(cut("中町）3") == "中町 [3]");
  CHECK(cut("（中町）").empty());
}

TEST_CASE("A postal code and a label before the address leave no unit") {
  CHECK(cut("〒243-0018厚木市") == "厚木市");
  CHECK(cut("〒２４３－００１８　厚木市") == "厚木市");
  CHECK(cut("〒 2430018 厚木市") == "厚木市");
  CHECK(cut("243-0018 厚木市") == "厚木市");
  CHECK(cut("所在地：厚木市") == "厚木市");
  CHECK(cut("住所 厚木市") == "厚木市");
  CHECK(cut("所在地: 〒243-0018 厚木市") == "厚木市");
  CHECK(cut("住所厚木市") == "住所厚木市");
  CHECK(cut("12-3 厚木市") == "[12]-[3] 厚木市");
  CHECK(cut("24300181 厚木市") == "[24300181] 厚木市");
  CHECK(cut("厚木市〒243-0018") == "厚木市〒[243]-[18]");
}

TEST_CASE("大字, 字 and 小字 leave a boundary, but not within names") {
  CHECK(cut("厚木市大字飯山字尼寺172") == "厚木市 飯山 尼寺[172]");
  CHECK(cut("飯山小字尼寺") == "飯山 尼寺");
  CHECK(cut("十文字町") == "[10]文字町");
  CHECK(cut("大山小山") == "大山小山");
  CHECK(cut("飯山字") == "飯山");
}

TEST_CASE("Spaces are remembered as boundaries") {
  CHECK(cut("厚木市 中町　3") == "厚木市 中町 [3]");
  CHECK(cut("  中町  ") == "中町");
  CHECK(cut("中町,3:4、5") == "中町 [3] [4]、[5]");
  CHECK(cut("3 4") == "[3] [4]");
  CHECK(cut("3 - 4") == "[3] - [4]");
  CHECK(cut("3 -棟") == "[3] 棟");
}

TEST_CASE("What cannot be seen parts nothing") {
  CHECK(cut("\uFEFF中\u200B町\uFE00 3") == "中町 [3]");
  CHECK(cut("中'町") == "中町");
  CHECK(cut("3\u200B4") == "[3][4]");
}

TEST_CASE("Half-width kana take the marks behind them") {
  CHECK(cut("ﾊﾟﾙ") == "パル");
  CHECK(cut("ｶﾞｰﾃﾞﾝ") == "ケーデン");
  CHECK(cut("は\u3099ら") == cut("ばら"));
  CHECK(cut("ﾞ中町") == "中町");
  CHECK(cut("中町3ﾞ4") == "中町[3][4]");
}

TEST_CASE("A mark that stands behind no kana changes nothing") {
  CHECK(cut("かAﾞ") == cut("かA"));
  CHECK(cut("か3丁目ﾞ") == cut("か3丁目"));
  CHECK(cut("か 3-ﾞ") == cut("か 3-"));
  CHECK(cut("は ﾞ") == "ハ");
}

TEST_CASE("Damaged text gives units for what is whole, and no more") {
  CHECK(cut("中町\xE5\x8E").starts_with("中町"));
  CHECK(cut("\xFF\xFE中町3") == "\uFFFD\uFFFD中町[3]");
  CHECK(cut(std::string_view("中\0町3", 8)) == "中町[3]");
  CHECK(cut("").empty());
}

TEST_CASE("Letters that an office made for itself are no numbers") {
  const AddressTokens tokens("中町\uE003-4");
  CHECK_FALSE(is_number(tokens[2]));
  CHECK_FALSE(is_counter(AddressTokens("3\uF8E0")[1]));
}

TEST_CASE("Endless addresses are cut off") {
  std::string endless;
  for (int i = 0; i < 10'000; ++i) endless += "町";
  const AddressTokens tokens(endless);
  CHECK(tokens.size() == AddressTokens::capacity);
  CHECK(tokens.begin(tokens.size()) == AddressTokens::capacity * 3);
  CHECK(fault_of_offsets(endless).empty());
  CHECK(AddressTokens(std::string(100'000, '(')).size() == 0);
  CHECK(AddressTokens(std::string(100'000, '9')).size() == 1);
  CHECK(AddressTokens(std::string(100'000, '-')).size() == 0);
}

TEST_CASE("One object reads many addresses, and forgets the one before") {
  AddressTokens tokens("神奈川県厚木市中町三丁目");
  tokens.read("中町3");
  CHECK(shown(tokens) == "中町[3]");
  tokens.read("");
  CHECK(tokens.size() == 0);
  CHECK(tokens.begin(0) == 0);
}

TEST_CASE("Units know where they come from") {
  constexpr std::string_view address = "厚木市大字飯山　１２番地の３（裏）";
  const AddressTokens tokens(address);
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    sources.emplace_back(address.substr(tokens.begin(i), tokens.end(i) - tokens.begin(i)));
  }
  CHECK(sources == std::vector<std::string>{"厚", "木", "市", "飯", "山", "１２", "番地", "３"});
  CHECK(address.substr(tokens.begin(tokens.size())) == "（裏）");
}

TEST_CASE("Offsets are in order and on letter borders, whatever the text is") {
  constexpr std::string_view pieces[] = {"厚", "木", "市", "丁", "目",     "番", "地",     "号",
                                         "の", "字", "大", "小", "3",      "十", "千",     "１",
                                         "-",  "ー", "−",  " ",  "　",     "（", "）",     "ﾊ",
                                         "ﾟ",  "゛", "〒", "𠮷", "\u200B", ",",  "所在地", "文",
                                         "区", "〓", "A",  "?",  "\uE001", "\"", "：",     "割"};
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string address;
    for (auto length = random() % 16; length > 0; --length) {
      address += pieces[random() % std::size(pieces)];
    }
    if (round % 4 == 0 && !address.empty()) address.resize(random() % address.size());
    const std::string fault = fault_of_offsets(address);
    if (!fault.empty()) FAIL_CHECK(fault << ": " << address);
  }
}

TEST_CASE("The key of a town ends without its 丁目") {
  CHECK(town_key("中町三丁目") == town_key("中町3"));
  CHECK(town_key("中町三丁目") != town_key("中町"));
  CHECK(town_key("十二丁目").size() == 2);
  CHECK(town_key("大字飯山") == town_key("飯山"));
  CHECK(town_key("").empty());
}

TEST_CASE("Loosened keys lose what letters leave out") {
  CHECK(loosened(town_key("柏ヶ谷")) == loosened(town_key("柏谷")));
  CHECK(loosened(town_key("井の頭")) == loosened(town_key("井頭")));
  CHECK(loosened(town_key("北三条西")) == loosened(town_key("北3西")));
  CHECK(loosened(town_key("鷹巣町")) == loosened(town_key("鷹巣")));
  CHECK(loosened(town_key("中町三丁目")) != loosened(town_key("中町四丁目")));
  CHECK(loosened(u"町村").empty());
}

}  // namespace
}  // namespace shirube
