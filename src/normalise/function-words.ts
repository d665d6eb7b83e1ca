import type { Language } from '../domain/extraction.ts'

/**
 * Short words that hold the sentences of a language together, and the words pages label their lines with. They are
 * what tells languages apart in a line; names and borrowed words are not. Vietnamese stands in folded form, so that
 * text typed without marks is counted too.
 */
export const functionWords: Readonly<Record<Exclude<Language, 'und'>, ReadonlySet<string>>> = {
  vi: words(`va cua cac nhung duoc trong cho voi la khong nay tai theo ve tu den da co mot ngay thang nam so cung
    phai khi nhu viec thuc hien quy dinh quyet nghi dinh thong tinh xa phuong huyen uy ban nhan dan thi dua khen thuong
    cong tac giao duc dao tao hoi nghi phong trao to chuc nha nuoc chinh phu nguoi con do tren vao ra lam nhiem vu
    nguon`),
  en: words(`the of and to in is are was were be been has have had that this these those with for from by on at as it
    its he she they his her their which who whom also not but or an will would can could should more than other some
    between after before during about into through over such each both according said photo source`),
  de: words(`der die das den dem des ein eine einer eines einem einen und oder aber auch nicht ist sind war waren wird
    werden wurde wurden hat haben hatte zu zum zur im in am an auf aus bei mit nach von vom vor über für durch gegen
    ohne um als wie dass sich er sie es ihre ihren seine seiner sein noch nur sowie mehr bis unter zwischen quelle
    herr frau uhr`),
  nb: words(`og i på av til fra som er var ble blir blitt har hadde det den de et en ei for med om ved å ikke at seg
    også eller men skal vil kan må fremme over under etter mellom mot innen sin sitt sine deres dette disse denne hvor
    hva når gjennom samt nr datert kilde leder avdelingen`),
  fr: words(`le la les un une des du de et à au aux en dans pour par sur avec sans sous que qui dont où ce cette ces
    cet est sont était étaient a ont été être il elle ils elles se sa son ses leur leurs ne pas plus ou mais aussi
    ainsi selon entre vers après avant depuis lors source`),
  es: words(`el la los las un una unos unas de del y e o en por para con sin sobre entre que quien cual donde cuando
    este esta estos estas ese esa es son era eran fue fueron ha han sido ser se su sus al lo le les no más pero también
    según hasta desde fuente`),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
