// The list of records that have to be confirmed.
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/frame.h"
#include "words/work.h"

namespace shirube {
namespace {

ListPage confirmation_list(const PageContext& page) {
  ListPage list;
  const WorkWords words(page.language());
  list.chrome = page.chrome("confirm", FrameWords(page.language()).page_confirm(),
                            words.description_of_to_confirm());
  list.lead = words.lead_of_to_confirm();
  list.sections.push_back(stale_section(page));
  return list;
}

}  // namespace

void plan_confirmation(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::below},
                    FrameWords(plan.context().language).page_confirm(), "confirm.html");
  plan.add_page("confirm.html", "list.html", confirmation_list);
}

}  // namespace shirube
