let wood = 0;

exports.foo = async () => {
  await Promise.resolve();
  return `${(wood = 2)} wood`;
};

exports.bar = async () => `${wood} chairs`;
