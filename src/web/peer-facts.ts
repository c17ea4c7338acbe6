import type { ChosenMeasure, PeersView } from '../../views/peers.ts';
import { comparePeers, peerTrend } from '../domain/peers/compare-peers.ts';
import type { PeerGroup, PeerMeasure } from '../domain/peers/peer-group.ts';
import { standsOut } from '../domain/peers/stands-out.ts';
import type { Workbook } from '../domain/workbook.ts';

/** A council's figures beside its peers', with one measure chosen (null = the first) in a year (null = the newest). */
export function peerFacts(
  group: PeerGroup,
  needs: Workbook['needs'],
  asked: { readonly measure: PeerMeasure; readonly year: number | null },
): PeersView {
  const newest = group.measures.map((measure) => comparePeers(group, measure, measure.years[0]!));
  const isFactor = ({ measure }: { readonly measure: PeerMeasure }) => measure.subject === 'factors';
  return {
    group,
    measures: newest.filter((each) => !isFactor(each)),
    factors: newest.filter(isFactor).map((each) => ({
      ...each,
      needs: needs
        .filter(({ factorCodes }) => factorCodes.includes(each.measure.code))
        .map(({ name }) => name),
    })),
    standOut: newest.filter(standsOut),
    chosen: chosenOf(group, asked.measure, asked.year),
  };
}

function chosenOf(group: PeerGroup, measure: PeerMeasure, year: number | null): ChosenMeasure {
  const isPublished = year !== null && measure.years.includes(year);
  return {
    comparison: comparePeers(group, measure, isPublished ? year : measure.years[0]!),
    trend: peerTrend(group, measure),
    askedYear: year,
  };
}
