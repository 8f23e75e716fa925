// The page at the end of the way: the desks for some towns, the first of them first. Pure.
#pragma once

#include "site/ask/ask_page.h"
#include "site/ask/town_answer.h"
#include "site/page_context.h"

namespace shirube {

AnswerPage answer_page(const PageContext& page, const MunicipalityAnswers& all,
                       const TownAnswer& answer);

}  // namespace shirube
