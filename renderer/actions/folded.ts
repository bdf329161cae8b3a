/** A text as it is searched: small letters without marks, so that `ket noi` finds `kết nối`. */
export function folded(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
