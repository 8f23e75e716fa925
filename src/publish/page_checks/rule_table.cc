#include "publish/page_checks/rule_table.h"

#include "base/faults/publish.h"
#include "publish/page_checks/link_targets.h"
#include "publish/page_checks/markup_rules.h"
#include "publish/page_checks/name_rules.h"
#include "publish/page_checks/part_rules.h"
#include "publish/page_checks/structure_rules.h"
#include "publish/page_checks/title_rules.h"
#include "publish/page_checks/weight_rules.h"
#include "publish/page_checks/writing_rules.h"
#include "words/publish.h"

namespace shirube {
namespace {

/// A group that keeps nothing from one page to the next.
template <std::unique_ptr<PageRules> (*make)(NotesOfPage)>
class OnEachPage : public SiteRules {
 public:
  using SiteRules::SiteRules;

  std::unique_ptr<PageRules> listen(const OutputFile& file) override {
    return is_page(file) ? make(notes_of(file)) : nullptr;
  }
};

template <std::unique_ptr<PageRules> (*make)(NotesOfPage)>
std::unique_ptr<SiteRules> on_each_page(const SiteUnderCheck& under_check) {
  return std::make_unique<OnEachPage<make>>(under_check);
}

template <Fault... told>
constexpr Fault faults[] = {told...};

using Words = PublishWords;

constexpr RuleGroup table[] = {
    {&Words::rule_leaks, &Words::rule_leaks_sees, faults<PublishFault::leak>, nullptr},
    {&Words::rule_markup, &Words::rule_markup_sees, faults<PublishFault::unsafe_markup>,
     markup_rules},
    {&Words::rule_targets, &Words::rule_targets_sees, faults<PublishFault::broken_link>,
     link_targets},
    {&Words::rule_language, &Words::rule_language_sees,
     faults<PublishFault::page_language, PublishFault::page_title>,
     on_each_page<language_and_title_rules>},
    {&Words::rule_titles, &Words::rule_titles_sees, faults<PublishFault::title_repeated>,
     title_rules},
    {&Words::rule_headings, &Words::rule_headings_sees, faults<PublishFault::heading_order>,
     on_each_page<heading_rules>},
    {&Words::rule_landmarks, &Words::rule_landmarks_sees,
     faults<PublishFault::page_landmarks, PublishFault::skip_link, PublishFault::current_page_mark>,
     on_each_page<landmark_rules>},
    {&Words::rule_links, &Words::rule_links_sees,
     faults<PublishFault::link_without_name, PublishFault::link_says_nothing,
            PublishFault::link_hides_file, PublishFault::phone_link,
            PublishFault::name_unlike_text>,
     on_each_page<link_rules>},
    {&Words::rule_fields, &Words::rule_fields_sees, faults<PublishFault::field_without_name>,
     on_each_page<field_rules>},
    {&Words::rule_tables, &Words::rule_tables_sees,
     faults<PublishFault::table_heads, PublishFault::table_caption>, on_each_page<table_rules>},
    {&Words::rule_pictures, &Words::rule_pictures_sees,
     faults<PublishFault::picture_without_text, PublishFault::picture_named_by_file>,
     on_each_page<picture_rules>},
    {&Words::rule_ids, &Words::rule_ids_sees,
     faults<PublishFault::id_repeated, PublishFault::id_missing>, on_each_page<id_rules>},
    {&Words::rule_behaviour, &Words::rule_behaviour_sees, faults<PublishFault::page_behaviour>,
     on_each_page<behaviour_rules>},
    {&Words::rule_writing, &Words::rule_writing_sees,
     faults<PublishFault::spaces_in_word, PublishFault::squared_letter, PublishFault::numeric_date>,
     on_each_page<writing_rules>},
    {&Words::rule_weight, &Words::rule_weight_sees,
     faults<PublishFault::too_heavy, PublishFault::long_text, PublishFault::script_on_page,
            PublishFault::font_file, PublishFault::unknown_page_kind>,
     weight_rules},
};

}  // namespace

std::span<const RuleGroup> rule_table() {
  return table;
}

}  // namespace shirube
