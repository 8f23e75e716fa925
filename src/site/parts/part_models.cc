// The models of parts that many pages share, made once.
#include "site/parts/article_page.h"
#include "site/parts/list_page.h"
#include "site/parts/page_table.h"
#include "site/parts/section.h"
#include "site/parts/table_page.h"

namespace shirube {

template struct StructModel<ArticlePage>;
template struct StructModel<ListPage>;
template struct StructModel<TableCell>;
template struct StructModel<TableRow>;
template struct StructModel<PageTable>;
template struct StructModel<Fact>;
template struct StructModel<Deadline>;
template struct StructModel<Card>;
template struct StructModel<Section>;
template struct StructModel<TablePage>;

}  // namespace shirube
