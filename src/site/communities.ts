import type { RowOf } from '../data/schemas/index.ts';
import { type Edition, editions, messagesFor } from '../i18n/index.ts';
import { content } from './content.ts';

/** The named communities by district, in the data's order; those without one come last. */
export function communitiesByDistrict(
  edition: Edition,
): { label: string; communities: RowOf<'communities'>[] }[] {
  const { rows } = content();
  return [...rows.districts, undefined].map((district) => ({
    label:
      district?.[`label_${editions[edition].column}`] ??
      messagesFor(edition).community.districtUnstated,
    communities: rows.communities.filter((row) => row.district === (district?.id ?? null)),
  }));
}
