#include "site/areas/finder/find/name_variants.h"

namespace shirube {

std::u32string_view name_variants() {
  return U"斎斉㐂喜㓛功㴱深㟢崎𡈽土𠀋丈𦚰脇𩙿飯籔薮藪薮籐藤舛桝吞呑亙亘頴穎苅刈糀麹坐座祇祗"
         U"⻁虎⻄西⻅見⻆角⻉貝⻋車⻑長⻔門⻗雨⻘青⻙韋⻚頁⻛風⻜飛⻝食⻢馬⻣骨⻤鬼⻥魚⻦鳥⻨麦"
         U"⻩黄⻫斉⻬斉⻭歯⻯竜⻲亀⻳亀⺟母⺠民";
}

}  // namespace shirube
