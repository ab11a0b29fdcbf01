/** Links that look like tabs: each is a view with an address of its own. */
import { Link, type Route } from '../router.tsx';

interface TabLink {
  label: string;
  to: Route;
  isCurrent: boolean;
  /** A number beside the label. */
  count?: number;
}

export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ label, to, isCurrent, count }) => (
        <Link key={label} to={to} isCurrent={isCurrent}>
          {label}
          {count !== undefined && count > 0 && <span class="count"> {count}</span>}
        </Link>
      ))}
    </nav>
  );
}
