#include "site/areas/ask/ask_data.h"

#include <map>
#include <set>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "place/address/address_folding.h"
#include "place/address/kanji_variants.h"
#include "site/parts/data_script.h"

namespace shirube {
namespace {

/// Numbers and hyphens are typed even where no name has them.
constexpr std::string_view always = "0123456789-ー";

std::string json_texts(const std::vector<std::string>& texts) {
  JsonList list;
  for (const std::string& text : texts) list.text(text);
  return list.json();
}

/// Writes the data, and remembers the texts that can be searched.
class AskDataWriter {
 public:
  std::string municipality(const MunicipalityAnswers& all) {
    const Municipality& record = *all.municipality;
    // In the order of the list, as all stand in one vector.
    std::map<const Town*, std::size_t> answer_of;
    for (const TownAnswer& answer : all.answers) {
      for (const Town* town : answer.towns) answer_of.emplace(town, answer_count_);
      answers_.add(answer_item(answer));
      ++answer_count_;
    }
    JsonList towns;
    for (const auto& [town, answer] : answer_of) towns.add(town_item(*town, answer));
    for (const std::string& text : {record.name, std::string(record.kana), record.prefecture})
      texts_.push_back(text);
    JsonList item;
    item.text(record.name).text(record.kana).text(record.prefecture);
    item.add(json_texts(record.postal_codes)).text(ask_route(record)).add(towns.json());
    return item.json();
  }

  std::string answers() const { return answers_.json(); }
  const std::vector<std::string>& texts() const { return texts_; }

 private:
  std::string town_item(const Town& town, std::size_t answer) {
    texts_.push_back(town.name);
    texts_.push_back(town.kana);
    JsonList item;
    item.text(town.name).text(town.kana).add(json_texts(town.postal_codes));
    return item.add(std::to_string(answer)).json();
  }

  static std::string answer_item(const TownAnswer& answer) {
    const Desk* first = answer.desks.empty() ? nullptr : answer.desks.front();
    return JsonList()
        .text(answer.route)
        .text(first ? first->name : "")
        .text(first ? first->phone.shown() : "")
        .json();
  }

  JsonList answers_;
  std::size_t answer_count_ = 0;
  std::vector<std::string> texts_;
};

}  // namespace

std::string folding_letters(const std::vector<std::string>& texts) {
  const AddressFolding& fold = AddressFolding::table();
  std::set<char16_t> wanted;
  const auto want = [&](std::string_view text) {
    for (const char32_t letter : to_code_points(text)) wanted.insert(fold(letter));
  };
  want(always);
  for (const std::string& text : texts) want(text);
  for (const char16_t no_letter : {folded_to_nothing, folded_unknown, u' '}) {
    wanted.erase(no_letter);
  }
  std::map<char16_t, std::u32string> equal;
  const auto add = [&](char32_t letter) {
    const char16_t standard = fold(letter);
    if (letter != standard && wanted.contains(standard)) equal[standard] += letter;
  };
  for (char32_t letter = '!'; letter < 0x10000; ++letter) {
    if (letter < 0xD800 || letter > 0xF8FF) add(letter);
  }
  for (const KanjiVariant& variant : kanji_variants()) {
    if (variant.written > 0xFFFF) add(variant.written);
  }
  std::string letters;
  for (const auto& [standard, others] : equal) {
    const char32_t first = standard;
    add_item(letters, " ", to_utf8({&first, 1}) + to_utf8(others));
  }
  return letters;
}

AskData ask_data(const std::vector<MunicipalityAnswers>& all) {
  AskDataWriter writer;
  JsonList municipalities;
  for (const MunicipalityAnswers& each : all) municipalities.add(writer.municipality(each));
  const std::string content = "\"letters\":" + json_string(folding_letters(writer.texts())) +
                              ",\"municipalities\":" + municipalities.json() +
                              ",\"answers\":" + writer.answers();
  AskData data;
  data.version = content_hash(content).substr(0, 10);
  data.script =
      data_script("ask", "{\"version\":" + json_string(data.version) + "," + content + "}");
  return data;
}

}  // namespace shirube
