// The pages on which a reader chooses where to ask from: ask.html with the municipalities, and for
// each of these its towns. Pure functions of a page and the answers.
#pragma once

#include "site/areas/ask/ask_data.h"
#include "site/areas/ask/ask_page.h"
#include "site/frame/page_context.h"
#include "site/parts/town_answer.h"

namespace shirube {

/// What these pages are called: residents ask for themselves, professionals for others.
std::string ask_title(const PageContext& page);

AskPage municipality_choice(const PageContext& page, const std::vector<MunicipalityAnswers>& all,
                            const std::string& version);
AskPage town_choice(const PageContext& page, const MunicipalityAnswers& all,
                    const std::string& version);

}  // namespace shirube
