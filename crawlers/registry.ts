import { sampleFaultSource, sampleRegisterSource, sampleScriptSource, sampleSource } from './sample/source.ts'
import type { Source } from './source.ts'
import { banTdktTrungUong } from './sources/ban-tdkt-trung-uong/source.ts'
import { bandantocThainguyen } from './sources/bandantoc-thainguyen/source.ts'
import { baoCaoBang } from './sources/bao-cao-bang/source.ts'
import { baoChinhPhu } from './sources/bao-chinh-phu/source.ts'
import { baoDaNang } from './sources/bao-da-nang/source.ts'
import { baoGiaLai } from './sources/bao-gia-lai/source.ts'
import { baoHaTinh } from './sources/bao-ha-tinh/source.ts'
import { baoHaiPhong } from './sources/bao-hai-phong/source.ts'
import { baoHiemXaHoi } from './sources/bao-hiem-xa-hoi/source.ts'
import { baoNgheAn } from './sources/bao-nghe-an/source.ts'
import { baoNinhBinh } from './sources/bao-ninh-binh/source.ts'
import { baoThanhHoa } from './sources/bao-thanh-hoa/source.ts'
import { baoTinTuc } from './sources/bao-tin-tuc/source.ts'
import { baoVePhapLuat } from './sources/bao-ve-phap-luat/source.ts'
import { boCongAn } from './sources/bo-cong-an/source.ts'
import { boCongThuong } from './sources/bo-cong-thuong/source.ts'
import { boGddt } from './sources/bo-gddt/source.ts'
import { boKhcn } from './sources/bo-khcn/source.ts'
import { boNgoaiGiao } from './sources/bo-ngoai-giao/source.ts'
import { boNnmt } from './sources/bo-nnmt/source.ts'
import { boTuPhap } from './sources/bo-tu-phap/source.ts'
import { boVhttdl } from './sources/bo-vhttdl/source.ts'
import { boXayDung } from './sources/bo-xay-dung/source.ts'
import { boYTe } from './sources/bo-y-te/source.ts'
import { caobang } from './sources/caobang/source.ts'
import { conganThanhhoa } from './sources/congan-thanhhoa/source.ts'
import { congbao } from './sources/congbao/source.ts'
import { daiDoanKet } from './sources/dai-doan-ket/source.ts'
import { dichvucongTthc } from './sources/dichvucong-tthc/source.ts'
import { dongnai } from './sources/dongnai/source.ts'
import { giaoDucThoiDai } from './sources/giao-duc-thoi-dai/source.ts'
import { haNoiMoi } from './sources/ha-noi-moi/source.ts'
import { laoDong } from './sources/lao-dong/source.ts'
import { matTran } from './sources/mat-tran/source.ts'
import { moha } from './sources/moha/source.ts'
import { mohaVanban } from './sources/moha-vanban/source.ts'
import { nhanDan } from './sources/nhan-dan/source.ts'
import { pbgdplTayninh } from './sources/pbgdpl-tayninh/source.ts'
import { quangninh } from './sources/quangninh/source.ts'
import { quocHoi } from './sources/quoc-hoi/source.ts'
import { sonoivuBacgiang } from './sources/sonoivu-bacgiang/source.ts'
import { sonoivuCaobang } from './sources/sonoivu-caobang/source.ts'
import { sonoivuDaklak } from './sources/sonoivu-daklak/source.ts'
import { sonoivuHanoi } from './sources/sonoivu-hanoi/source.ts'
import { sonoivuHaugiang } from './sources/sonoivu-haugiang/source.ts'
import { sonoivuHochiminhcity } from './sources/sonoivu-hochiminhcity/source.ts'
import { sonoivuNamdinh } from './sources/sonoivu-namdinh/source.ts'
import { sonvHungyen } from './sources/sonv-hungyen/source.ts'
import { sottttHanoi } from './sources/sotttt-hanoi/source.ts'
import { tapChiTdkt } from './sources/tap-chi-tdkt/source.ts'
import { tcnn } from './sources/tcnn/source.ts'
import { tdktGialai } from './sources/tdkt-gialai/source.ts'
import { tdktLangson } from './sources/tdkt-langson/source.ts'
import { thanhNien } from './sources/thanh-nien/source.ts'
import { thanhTraChinhPhu } from './sources/thanh-tra-chinh-phu/source.ts'
import { tinhdoanCaobang } from './sources/tinhdoan-caobang/source.ts'
import { tuLieuVanKien } from './sources/tu-lieu-van-kien/source.ts'
import { uyBanDanToc } from './sources/uy-ban-dan-toc/source.ts'
import { vanPhongChinhPhu } from './sources/van-phong-chinh-phu/source.ts'
import { vanbanChinhphu } from './sources/vanban-chinhphu/source.ts'
import { vbpl } from './sources/vbpl/source.ts'
import { vietnamVn } from './sources/vietnam-vn/source.ts'
import { vietnamplus } from './sources/vietnamplus/source.ts'
import { xayDungChinhSach } from './sources/xay-dung-chinh-sach/source.ts'

/** Every source thidua knows, one line each. */
export const sources: readonly Source[] = [
  sampleSource,
  sampleRegisterSource,
  sampleScriptSource,
  sampleFaultSource,
  vbpl,
  vanbanChinhphu,
  congbao,
  dichvucongTthc,
  moha,
  mohaVanban,
  tapChiTdkt,
  banTdktTrungUong,
  baoChinhPhu,
  xayDungChinhSach,
  vanPhongChinhPhu,
  boTuPhap,
  boGddt,
  boYTe,
  boVhttdl,
  boCongAn,
  boCongThuong,
  boKhcn,
  boNnmt,
  boXayDung,
  boNgoaiGiao,
  uyBanDanToc,
  thanhTraChinhPhu,
  baoHiemXaHoi,
  quocHoi,
  matTran,
  tuLieuVanKien,
  sonoivuCaobang,
  caobang,
  tinhdoanCaobang,
  sonoivuHochiminhcity,
  sonoivuHanoi,
  sottttHanoi,
  sonoivuHaugiang,
  sonoivuBacgiang,
  sonoivuDaklak,
  sonoivuNamdinh,
  sonvHungyen,
  tdktLangson,
  tdktGialai,
  bandantocThainguyen,
  pbgdplTayninh,
  dongnai,
  quangninh,
  conganThanhhoa,
  nhanDan,
  vietnamplus,
  giaoDucThoiDai,
  daiDoanKet,
  haNoiMoi,
  baoNgheAn,
  baoDaNang,
  baoHaiPhong,
  baoNinhBinh,
  baoHaTinh,
  baoGiaLai,
  baoThanhHoa,
  baoCaoBang,
  baoVePhapLuat,
  thanhNien,
  baoTinTuc,
  laoDong,
  vietnamVn,
  tcnn,
]

/** Undefined when there is no such source. */
export function sourceById(id: string): Source | undefined {
  return sources.find(source => source.id === id)
}
