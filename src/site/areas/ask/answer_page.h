// The page at the end of the way: the desks for some towns, the first of them first. Pure.
#pragma once

#include "site/areas/ask/ask_page.h"
#include "site/frame/page_context.h"
#include "site/parts/town_answer.h"

namespace shirube {

AnswerPage answer_page(const PageContext& page, const MunicipalityAnswers& all,
                       const TownAnswer& answer);

}  // namespace shirube
