#include "site/areas/finder/find/find_meta.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/facility_words.h"
#include "directory/home_care.h"
#include "directory/municipality.h"
#include "site/areas/finder/find/find_boxes.h"
#include "site/areas/finder/find/find_columns.h"
#include "site/areas/finder/find/find_grams.h"
#include "site/areas/finder/find/find_shards.h"
#include "site/areas/finder/find/search_folding.h"
#include "site/parts/home_services.h"
#include "words/finder.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// ["clinic","診療所"].
std::string word_json(std::string_view code, std::string_view label) {
  return JsonList().text(code).text(label).json();
}

/// [south,west,north,east].
std::string box_json(const FindBox& box) {
  JsonList corners;
  for (const int corner : {box.south, box.west, box.north, box.east}) {
    corners.add(std::to_string(corner));
  }
  return corners.json();
}

/// ["ebina","海老名市","えびなし",[0,3,…],[3544,…]]: with how many facilities there are of each
/// kind, and the box of their places.
std::string municipalities_json(const FindList& list) {
  const std::span<const Word> kinds = vocabulary<FacilityKind>().words;
  std::vector<std::vector<std::size_t>> counts(list.municipalities.size(),
                                               std::vector<std::size_t>(kinds.size()));
  for (const FindRecord& record : list.records) {
    // Kinds are numbered from 1, in the order of their words.
    ++counts[record.municipality][static_cast<std::size_t>(record.kind) - 1];
  }
  const FindBoxes boxes = find_boxes(list);
  JsonList municipalities;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Municipality& each = *list.municipalities[i];
    JsonList numbers;
    for (const std::size_t count : counts[i]) numbers.add(std::to_string(count));
    JsonList item;
    item.text(each.id).text(each.name).text(each.kana).add(numbers.json());
    if (boxes[i]) item.add(box_json(*boxes[i]));
    municipalities.add(item.json());
  }
  return municipalities.json();
}

std::string words_json(std::span<const Word> words) {
  JsonList list;
  for (const Word& word : words) list.add(word_json(word.code, word.label));
  return list.json();
}

std::string services_json(const FindList& list) {
  std::set<CareService> used;
  for (const FindRecord& record : list.records) {
    used.insert(record.services->begin(), record.services->end());
  }
  JsonList services;
  for (const CareService service : used) {
    services.add(word_json(word_of(service).code, word_of(service).label));
  }
  return services.json();
}

/// In the order of FindRecord::answers.
std::string answers_json(const PartsWords& words) {
  JsonList answers;
  for (const HomeService& service : doctors_services()) {
    answers.add(word_json(service.code, service.label(words)));
  }
  for (const Word& word : vocabulary<Treatment>().words) {
    answers.add(word_json(word.code, word.label));
  }
  return answers.json();
}

/// {"p":"休止中",…}.
std::string marks_json(Language language) {
  const FinderWords words(language);
  const PartsWords parts(language);
  JsonObject marks;
  marks.text("p", words.mark_suspended());
  marks.text("c", words.mark_closes());
  marks.text("s", parts.mark_sample());
  marks.text("o", parts.mark_stale());
  marks.text("x", parts.mark_outside());
  return marks.json();
}

/// `words` is the JSON of all words of the data: what is in a label is in it.
std::string synonyms_json(const SynonymTable& synonyms, const std::vector<FindText>& texts,
                          const std::string& words) {
  const std::string labels = SearchFolding::table()(words);
  const auto occurs = [&](const std::string& meaning) {
    if (labels.find(meaning) != labels.npos) return true;
    const std::u32string wanted = to_code_points(meaning);
    return std::any_of(texts.begin(), texts.end(), [&](const FindText& text) {
      return text.text.find(wanted) != text.text.npos;
    });
  };
  std::map<std::string, bool> known;
  JsonObject json;
  for (const auto& [word, meanings] : synonyms) {
    JsonList found;
    for (const std::string& meaning : meanings) {
      const auto [entry, fresh] = known.emplace(meaning, false);
      if (fresh) entry->second = occurs(meaning);
      if (entry->second) found.add(json_string(meaning));
    }
    if (!found.empty()) json.add(word, found.json());
  }
  return json.json();
}

/// All letters that a word may meet: those of the records and of the words in `json`.
std::unordered_set<char32_t> letters_of(const std::vector<FindText>& texts,
                                        const std::string& json) {
  std::unordered_set<char32_t> letters;
  for (const FindText& text : texts) letters.insert(text.text.begin(), text.text.end());
  for (const char32_t letter : to_code_points(SearchFolding::table()(json))) {
    letters.insert(letter);
  }
  return letters;
}

}  // namespace

std::string find_meta(const FindList& list, const std::vector<FindText>& texts,
                      const SynonymTable& synonyms, const FindCut& cut, const std::string& version,
                      Language language) {
  JsonObject meta;
  meta.text("version", version);
  meta.add("all", cut.all ? "true" : "false");
  meta.number("shards", static_cast<std::int64_t>(cut.shards));
  meta.add("municipalities", municipalities_json(list));
  meta.add("kinds", words_json(vocabulary<FacilityKind>().words));
  meta.add("services", services_json(list));
  meta.add("answers", answers_json(PartsWords(language)));
  meta.add("synonyms", synonyms_json(synonyms, texts, meta.json()));
  meta.text("letters", SearchFolding::table().script(letters_of(texts, meta.json())));
  meta.add("sounds", SearchFolding::sounds_for_script());
  meta.add("marks", marks_json(language));
  // What scripts have to know of the other files; behind the words, which are searched.
  meta.add("columns", find_column_names());
  meta.add("searched", searched_column_names());
  meta.number("block", find_block_size);
  meta.number("pack", find_pack_size);
  meta.number("gram", longest_gram);
  return meta.json();
}

}  // namespace shirube
