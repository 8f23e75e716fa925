// The models of parts that many pages share, made once.
#include "site/parts/article_page.h"
#include "site/parts/list_page.h"
#include "site/parts/page_table.h"
#include "site/parts/section.h"
#include "site/parts/table_page.h"

namespace shirube {

template struct Model<ArticlePage>;
template struct Model<ListPage>;
template struct Model<TableCell>;
template struct Model<TableRow>;
template struct Model<PageTable>;
template struct Model<Fact>;
template struct Model<Deadline>;
template struct Model<Card>;
template struct Model<Section>;
template struct Model<TablePage>;

}  // namespace shirube
