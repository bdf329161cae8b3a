import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";

/** A short word at the window's edge, which goes by itself unless it tells of a failure. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "good" | "bad";
  readonly message: Message;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  tell(tone: Notice["tone"], message: Message): void;
  dismiss(id: number): void;
}

export type NoticeStore = StoreApi<NoticeState>;

export function createNoticeStore(): NoticeStore {
  let next = 1;
  return createStore<NoticeState>()((set, get) => ({
    notices: [],
    tell(tone, message) {
      set({ notices: [...get().notices, { id: next++, tone, message }] });
    },
    dismiss(id) {
      set({ notices: get().notices.filter((notice) => notice.id !== id) });
    },
  }));
}
