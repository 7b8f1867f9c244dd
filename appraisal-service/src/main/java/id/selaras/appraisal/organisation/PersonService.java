package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which employee has which NIP. An employee's id is random and says nothing about the person. */
@Service
class PersonService {

  private static final int AT_ONCE = 8;
  private static final int ASKED_AT_ONCE = 500;

  private final AggregateStore<NumberedPerson> people;
  private final PersonNumbers numbers;

  PersonService(AggregateStore<NumberedPerson> numberedPeople, PersonNumbers numbers) {
    this.people = numberedPeople;
    this.numbers = numbers;
  }

  /** The ids of those of these NIPs that have a person, by NIP. */
  Mono<Map<String, String>> known(Collection<String> nips) {
    Map<String, String> nipOf =
        nips.stream()
            .distinct()
            .collect(Collectors.toMap(numbers::keyOf, nip -> nip, (one, same) -> one));
    return Flux.fromIterable(nipOf.keySet())
        .buffer(ASKED_AT_ONCE)
        .concatMap(people::findAll)
        .filter(person -> person.state().employeeId() != null)
        .collectMap(
            person -> nipOf.getOrDefault(person.id(), ""),
            person -> String.valueOf(person.state().employeeId()));
  }

  /** The ids of these NIPs; whoever has none gets a random one, the same for two at once. */
  Mono<Map<String, String>> identified(Collection<String> nips) {
    return known(nips)
        .flatMap(
            known ->
                Flux.fromIterable(nips)
                    .distinct()
                    .flatMap(
                        nip -> {
                          String id = known.get(nip);
                          return (id == null ? claimed(nip, Ids.next()) : Mono.just(id))
                              .map(one -> Map.entry(nip, one));
                        },
                        AT_ONCE)
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The id that has the NIP now: the given one, or that of whoever had it before. */
  private Mono<String> claimed(String nip, String employeeId) {
    String key = numbers.keyOf(nip);
    NumberedPerson claim = new NumberedPerson(employeeId);
    return people
        .createIfAbsent(key, claim, "person.numbered")
        .then(people.update(key, now -> now.employeeId() == null ? claim : now, "person.numbered"))
        .map(PersonService::idOf);
  }

  /** Gives an employee another NIP: 409 {@code number-taken} where it is somebody else's. */
  Mono<Void> renumber(String employeeId, String nip) {
    return claimed(nip, employeeId)
        .filter(employeeId::equals)
        .switchIfEmpty(Mono.error(() -> Problem.conflict("number-taken")))
        .then();
  }

  /** A NIP that had been mistyped is nobody's from now on. */
  Mono<Void> release(String employeeId, String nip) {
    return people
        .update(
            numbers.keyOf(nip),
            now -> employeeId.equals(now.employeeId()) ? new NumberedPerson(null) : now,
            "person.number-released")
        .then();
  }

  /** Notes the NIP of an employee registered before NIPs were kept apart. */
  Mono<Void> note(Versioned<Employee> employee) {
    return people
        .createIfAbsent(
            numbers.keyOf(employee.state().nip()),
            new NumberedPerson(employee.id()),
            "person.numbered")
        .then();
  }

  private static String idOf(Versioned<NumberedPerson> person) {
    return String.valueOf(person.state().employeeId());
  }
}
