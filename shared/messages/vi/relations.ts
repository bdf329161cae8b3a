import type { relationMessages as english } from "../en/relations.ts";

export const relationMessages: typeof english = {
  "relation.cannotTalk": () => "Máy chủ và các máy khách của nó không liên lạc được",
  "relation.hostStarts": () => "Chỉ máy chủ bắt đầu được",
  "relation.guestsStart": () => "Chỉ máy khách bắt đầu được",
  "relation.through": ({ name }) => `Qua ${name}`,
  "relation.throughHairpin": ({ name }) => `Qua cổng hairpin của ${name}`,
  "relation.direct": () => "Máy chủ và các máy khách của nó liên lạc được",
  "relation.reachable": () => "Cả hai chiều",
  "relation.local": () => "Cùng một máy",
  "relation.oneWay": () => "Một chiều",
  "relation.blocked": () => "Không tới được",
};
