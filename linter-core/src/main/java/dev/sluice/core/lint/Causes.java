package dev.sluice.core.lint;

import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps one finding per cause: one span and one chain of rules that speak of the same thing. */
final class Causes {

    /** For each rule the chains it stands in, with its place in each. */
    private final Map<String, List<Place>> places = new HashMap<>();

    private record Place(int chain, int rank) {}

    private record Cause(Span span, int chain) {}

    Causes(List<List<String>> chains) {
        for (int chain = 0; chain < chains.size(); chain++) {
            List<String> rules = chains.get(chain);
            for (int rank = 0; rank < rules.size(); rank++) {
                places.computeIfAbsent(rules.get(rank), it -> new ArrayList<>(1))
                        .add(new Place(chain, rank));
            }
        }
    }

    /** The winners among the findings of one statement, in the order given; they take over what the losers know. */
    List<Draft> settle(List<Draft> drafts) {
        if (drafts.size() < 2) {
            return drafts;
        }
        Map<Cause, List<Draft>> rivals = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            for (Place place : places.getOrDefault(draft.rule().id(), List.of())) {
                rivals.computeIfAbsent(new Cause(draft.span(), place.chain()), it -> new ArrayList<>(2))
                        .add(draft);
            }
        }
        Set<Draft> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(drafts);
        rivals.forEach((cause, group) -> {
            Draft winner = group.stream()
                    .min(Comparator.comparingInt(draft -> rank(draft, cause.chain())))
                    .orElseThrow();
            for (Draft draft : group) {
                if (draft != winner && kept.remove(draft)) {
                    winner.absorb(draft);
                }
            }
        });
        return drafts.stream().filter(kept::contains).toList();
    }

    private int rank(Draft draft, int chain) {
        return places.getOrDefault(draft.rule().id(), List.of()).stream()
                .filter(place -> place.chain() == chain)
                .mapToInt(Place::rank)
                .findFirst()
                .orElseThrow();
    }
}
