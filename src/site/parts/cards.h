// What the entries of lists are made of: the cards of records, used by every page that lists their
// kind, and the texts that stand on cards and on records' own pages. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "directory/vocabulary.h"
#include "site/frame/page_context.h"
#include "site/parts/record_card.h"
#include "site/parts/section.h"

namespace shirube {

struct PostalCode;
struct Sitting;

/// The words of warning that any record can carry: 見本, 情報が古い可能性.
std::vector<std::string> common_marks(const PageContext& page, const Record& record);

/// 「訪問看護、訪問リハビリ」: the labels of words of a vocabulary.
template <class W>
std::string labels_of(const std::vector<W>& words) {
  return join(words, "、", [](W word) { return word_of(word).label; });
}

/// 「2026年4月1日（水）」 on which the record was last confirmed, or that nobody knows when.
std::string confirmed_text(const PageContext& page, const Record& record);

/// The entries of the kinds whose pages several areas list (record_card.h).
template <>
Card record_card(const PageContext& page, const Municipality& municipality);
template <>
Card record_card(const PageContext& page, const Facility& facility);
template <>
Card record_card(const PageContext& page, const Desk& desk);
template <>
Card record_card(const PageContext& page, const Training& training);
template <>
Card record_card(const PageContext& page, const PublicEvent& event);
template <>
Card record_card(const PageContext& page, const Material& material);
template <>
Card record_card(const PageContext& page, const SharedForm& form);
template <>
Card record_card(const PageContext& page, const Programme& programme);
template <>
Card record_card(const PageContext& page, const Initiative& initiative);
template <>
Card record_card(const PageContext& page, const Statistic& statistic);
template <>
Card record_card(const PageContext& page, const Page& article);
template <>
Card record_card(const PageContext& page, const News& news);

/// 「厚木市、清川村」.
std::string municipality_names(const PageContext& page,
                               const std::vector<Ref<Municipality>>& municipalities);

/// 「〒243-0018 厚木市中町1-1-1 見本ビル2階」, as it would stand on an envelope.
std::string full_address(const PostalCode& code, const std::string& address,
                         const std::string& building);

/// 「申込みの締切りまで、あと5日です」 for a deadline, on the page's day.
Deadline deadline_of(const PageContext& page, const Event& event);

/// 「2026年12月18日（金）〜20日（日）」, 「…から…まで（全3回）」 for sittings on several days,
/// 「随時」.
std::string event_days(const Event& event, Language language);
/// 「2026年12月18日（金） 13:00〜14:00」.
std::string sitting_text(const Event& event, const Sitting& sitting);

/// The event is over on the page's day; one without a date is never over.
bool is_over(const PageContext& page, const Event& event);

/// A label and its text, unless the text is empty.
void add_fact(std::vector<Fact>& facts, std::string label, std::string text, Url url = {});

}  // namespace shirube
