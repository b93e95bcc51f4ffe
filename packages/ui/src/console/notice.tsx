import { CircleAlert, CircleCheck, History, Inbox } from "lucide-react";
import type { ReactNode } from "react";

/** Something could not be loaded: says what and what to do, where the thing would have been. Never an empty list. */
export function Failed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="alert" className="flex gap-3 bg-danger-soft px-4 py-3 text-sm">
      <CircleAlert aria-hidden size={18} className="mt-px shrink-0 text-danger" />
      <div>
        <p className="font-medium text-danger">{title}</p>
        <p className="text-neutral-12">{children}</p>
      </div>
    </div>
  );
}

/** Something was not done, and nothing is lost. */
export function Kept({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="flex gap-3 rounded-small bg-warning-soft px-4 py-3 text-sm">
      <History aria-hidden size={18} className="mt-px shrink-0 text-warning" />
      <p>{children}</p>
    </div>
  );
}

/** Something was done. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="flex gap-3 rounded-small bg-success-soft px-4 py-3 text-sm">
      <CircleCheck aria-hidden size={18} className="mt-px shrink-0 text-success" />
      <p>{children}</p>
    </div>
  );
}

/** There is nothing, and that is the truth. Says how there could be something. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <Inbox aria-hidden size={22} className="mb-1 text-neutral-9" />
      <p className="font-medium text-sm">{title}</p>
      {children && <p className="max-w-sm text-neutral-11 text-sm">{children}</p>}
    </div>
  );
}
