// What a client of the services may rely on and the usual rules of Redocly do not ask for.
const PROBLEM = 'application/problem+json';
const WRITES = ['post', 'put', 'patch', 'delete'];

/** No document says "anything": a client would not know how to read or write it. */
function mediaTypeNamed() {
  return {
    MediaTypesMap(types, { report, location }) {
      for (const type of Object.keys(types)) {
        if (type.includes('*')) {
          report({ message: `${type} names no media type.`, location: location.child(type).key() });
        }
      }
    },
  };
}

/** Whatever goes wrong is told in one form (RFC 9457). */
function errorsAreProblems() {
  return {
    Responses(responses, { report, location, resolve }) {
      for (const [status, response] of Object.entries(responses)) {
        if (status < '400') continue;
        const types = Object.keys(resolve(response).node?.content ?? {});
        if (types.length !== 1 || types[0] !== PROBLEM) {
          report({ message: `${status} must be ${PROBLEM}.`, location: location.child(status) });
        }
      }
    },
  };
}

/** The errors that follow from what an operation takes are declared. */
function errorsDeclared() {
  return {
    PathItem(item, { report, location, key }) {
      for (const [method, operation] of Object.entries(item)) {
        const wanted = ['400', '401', '500', '503'];
        const headers = (operation.parameters ?? []).map(({ name }) => name);
        if (key.includes('{')) wanted.push('404');
        if (WRITES.includes(method)) wanted.push('409', '422');
        if (operation.requestBody) wanted.push('413', '415');
        if (headers.includes('If-Match')) wanted.push('412', '428');
        for (const status of wanted.filter((status) => !operation.responses?.[status])) {
          report({ message: `${status} is not declared.`, location: location.child(method) });
        }
      }
    },
  };
}

/** Who created something is told where it is. */
function createdHasLocation() {
  return {
    Responses(responses, { report, location, resolve }) {
      for (const status of ['201', '202']) {
        const response = responses[status] && resolve(responses[status]).node;
        if (response && !response.headers?.Location) {
          report({ message: `${status} needs Location.`, location: location.child(status) });
        }
      }
    },
  };
}

/** Nobody has to guess what to send. */
function requestHasExample() {
  return {
    RequestBody(body, { report, location }) {
      for (const [type, content] of Object.entries(body.content ?? {})) {
        if (content.example === undefined && content.examples === undefined) {
          report({
            message: `${type} needs an example.`,
            location: location.child(['content', type]),
          });
        }
      }
    },
  };
}

/** A name for a client's function, not one with a number behind it because it was taken. */
function operationIdIsName() {
  return {
    Operation({ operationId }, { report, location }) {
      if (!/^[a-z]+([A-Z][a-z]*)+$/.test(operationId ?? '')) {
        report({
          message: `${operationId} is no name such as openWave.`,
          location: location.child('operationId'),
        });
      }
    },
  };
}

/** A client of a list knows how much it may ask for. */
function limitIsBounded() {
  return {
    Parameter({ name, schema }, { report, location }) {
      if (name === 'limit' && !(schema?.minimum >= 0 && schema.maximum > 0)) {
        report({ message: 'limit needs a minimum and a maximum.', location });
      }
    },
  };
}

export const apiRules = {
  id: 'selaras',
  rules: {
    oas3: {
      'media-type-named': mediaTypeNamed,
      'errors-are-problems': errorsAreProblems,
      'errors-declared': errorsDeclared,
      'created-has-location': createdHasLocation,
      'request-has-example': requestHasExample,
      'operation-id-is-name': operationIdIsName,
      'limit-is-bounded': limitIsBounded,
    },
  },
};
